package org.coursepolicy.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.coursepolicy.json", importOptions = ImportOption.DoNotIncludeTests.class)
class JacksonStaysOutsideTest {
    @ArchTest
    static final ArchRule onlyTheTreeKnowsJackson = noClasses()
            .that()
            .resideOutsideOfPackage("..tree..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule thatIsItsStreamingCore =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsYaml = noClasses()
            .that()
            .resideOutsideOfPackage("..yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule packagesHaveNoCircles =
            slices().matching("org.coursepolicy.json.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theTreeKnowsNoKinds = noClasses()
            .that()
            .resideInAnyPackage("..tree..", "..resolve..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.coursepolicy.kind..");
}
