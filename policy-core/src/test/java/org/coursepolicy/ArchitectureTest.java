package org.coursepolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the code to {@code docs/architecture.md}, and to what every package promises. */
class ArchitectureTest {
    private static final String BASE = "org.coursepolicy.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/policy-core/"))
            .importPackages("org.coursepolicy");

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs"))
                ? here
                : here.resolveSibling("docs").getParent();
    }

    private static String architecture() throws IOException {
        return Files.readString(root().resolve("docs/architecture.md"));
    }

    /** Reads the one block whose info string is {@code arrows}: for each package, what it may use. */
    private static Map<String, List<String>> arrows() throws IOException {
        Matcher block = Pattern.compile("```arrows\\n(.*?)```", Pattern.DOTALL).matcher(architecture());
        assertThat(block.find())
                .as("docs/architecture.md has a block of arrows")
                .isTrue();
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        block.group(1).lines().forEach(line -> {
            int colon = line.indexOf(':');
            List<String> allowed = Stream.of(line.substring(colon + 1).split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            assertThat(arrows.put(line.substring(0, colon).strip(), allowed))
                    .as(line)
                    .isNull();
        });
        return arrows;
    }

    /** The package's name below {@code org.coursepolicy}; empty for the root and for what is not ours. */
    private static Optional<String> packageOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(BASE) ? Optional.of(name.substring(BASE.length())) : Optional.empty();
    }

    @Test
    void everyPackageHasItsArrows() throws IOException {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packageOf(type).ifPresent(packages::add));
        assertThat(arrows().keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void arrowsPointOnlyToFloorsBelow() throws IOException {
        List<String> below = new ArrayList<>();
        arrows().forEach((name, allowed) -> {
            assertThat(below).as("what stands above " + name).containsAll(allowed);
            below.add(name);
        });
    }

    @Test
    void noPackageUsesWhatItsArrowsDoNotAllow() throws IOException {
        Map<String, List<String>> arrows = arrows();
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = packageOf(type).orElse("");
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = packageOf(dependency.getTargetClass()).orElse(from);
                if (!to.equals(from) && !arrows.getOrDefault(from, List.of()).contains(to)) {
                    wrong.add(from + " -> " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageOfTheHouseIsNamedInItsDescription() throws IOException {
        String text = architecture();
        assertThat(arrows().keySet()).allSatisfy(name -> assertThat(text).contains("| `" + name + "` |"));
    }

    private static boolean isApi(JavaMember member) {
        boolean visible = member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
        boolean synthetic = member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || member.getModifiers().contains(JavaModifier.BRIDGE);
        return visible && !synthetic && isReachable(member.getOwner());
    }

    /** A generated builder is hidden, but its public methods are inherited by a public one. */
    private static boolean isReachable(JavaClass owner) {
        if (isGenerated(owner)) {
            return owner.getSubclasses().stream().anyMatch(ArchitectureTest::isReachable);
        }
        boolean open = owner.getModifiers().contains(JavaModifier.PUBLIC);
        return open
                && owner.getEnclosingClass().map(ArchitectureTest::isReachable).orElse(true);
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getName().startsWith(BASE) && type.getName().contains(".Immutable");
    }

    private static List<JavaMember> api() {
        List<JavaMember> members = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            type.getMembers().stream().filter(ArchitectureTest::isApi).forEach(members::add);
        }
        assertThat(members).hasSizeGreaterThan(300);
        return members;
    }

    private static Collection<JavaClass> typesOf(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                ? unit.getAllInvolvedRawTypes()
                : ((JavaField) member).getAllInvolvedRawTypes();
    }

    @Test
    void publicSignaturesSpeakJavaAndOurOwnTypes() {
        List<String> wrong = api().stream()
                .filter(member -> typesOf(member).stream()
                        .map(JavaClass::getBaseComponentType)
                        .anyMatch(type -> !type.isPrimitive()
                                && !type.getPackageName().startsWith("java.")
                                && (!type.getPackageName().startsWith("org.coursepolicy") || isGenerated(type))))
                .map(JavaMember::getFullName)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everythingInAPublicSignatureIsPublic() {
        List<String> wrong = api().stream()
                .filter(member -> typesOf(member).stream()
                        .map(JavaClass::getBaseComponentType)
                        .anyMatch(type -> type.getPackageName().startsWith("org.coursepolicy")
                                && !type.getModifiers().contains(JavaModifier.PUBLIC)))
                .map(JavaMember::getFullName)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void optionalIsAResultAndNeverAParameter() {
        Set<String> taking = new TreeSet<>();
        for (JavaMember member : api()) {
            boolean excepted = isGenerated(member.getOwner())
                    || member instanceof JavaConstructor && member.getOwner().isRecord();
            if (!excepted
                    && member instanceof JavaCodeUnit unit
                    && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class))) {
                taking.add(member.getOwner().getName().substring(BASE.length()) + "." + member.getName());
            }
        }
        assertThat(taking).isEmpty();
    }

    @Test
    void staticFieldsNeverChange() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
                    continue;
                }
                JavaClass raw = field.getRawType();
                boolean container = raw.isArray()
                        || raw.getPackageName().startsWith("java.util.concurrent")
                        || raw.isAssignableTo(Collection.class)
                                && !raw.getPackageName().startsWith("com.google.common.collect")
                        || raw.isAssignableTo(Map.class)
                                && !raw.getPackageName().startsWith("com.google.common.collect");
                if (!modifiers.contains(JavaModifier.FINAL) || container) {
                    wrong.add(field.getFullName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsAskedOfTheWorldOutside() {
        Pattern forbidden = Pattern.compile("java\\.util\\.Locale\\.(getDefault|setDefault)"
                + "|java\\.time\\.ZoneId\\.systemDefault"
                + "|java\\.util\\.TimeZone\\..*"
                + "|java\\.time\\.Clock\\..*"
                + "|java\\.time\\..*\\.now"
                + "|java\\.lang\\.Math\\.random"
                + "|java\\.util\\.(Random|SplittableRandom|UUID)\\..*"
                + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties)"
                + "|java\\.lang\\.(Boolean|Integer|Long)\\.get(Boolean|Integer|Long)");
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            type.getAccessesFromSelf().stream()
                    .filter(access -> forbidden
                            .matcher(access.getTargetOwner().getName() + "." + access.getName())
                            .matches())
                    .forEach(access -> wrong.add(access.getDescription()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noNumberIsBinaryFloatingPoint() throws IOException {
        Pattern comment = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);
        Pattern floating = Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue)\\b");
        List<Path> wrong = new ArrayList<>();
        for (Path source : sources()) {
            if (source.getParent().endsWith("batch") || source.getParent().endsWith("simulate")) {
                // In the batch, the error of each number is known, and what is nearer to a decision is decided exactly.
                // In
                // simulations, students are drawn and told of by such numbers, and none decides a grade.
                continue;
            }
            String code = comment.matcher(Files.readString(source)).replaceAll("");
            if (floating.matcher(code).find()) {
                wrong.add(source);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve("policy-core/src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(80);
            return sources;
        }
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        assertThat(arrows().keySet()).allSatisfy(name -> assertThatCode(() -> assertThat(
                                Class.forName(BASE + name + ".package-info").isAnnotationPresent(NullMarked.class))
                        .isTrue())
                .doesNotThrowAnyException());
    }

    @Test
    void everyPackageIsExported() throws IOException {
        String module = Files.readString(root().resolve("policy-core/src/main/java/module-info.java"));
        assertThat(arrows().keySet()).allSatisfy(name -> assertThat(module).contains("exports " + BASE + name + ";"));
    }
}
