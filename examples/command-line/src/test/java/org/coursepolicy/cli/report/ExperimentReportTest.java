package org.coursepolicy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExperimentReportTest {
    private static final String PROGRAM = "course-policy 0.1.0";
    private static final String DATA = "data:image/svg+xml;base64,";

    private static String html(String title) {
        return ExperimentReport.html(Results.small(title), PROGRAM);
    }

    private static List<String> pictures(Document page) {
        return elements(page, "img").stream()
                .map(image -> image.getAttribute("src").replace(DATA, ""))
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .toList();
    }

    /** The page is also well-formed XML, once void elements and the doctype are seen to. */
    private static Document parsed(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "")
                .replaceAll("<(meta|img)([^>]*)>", "<$1$2/>")
                .replaceAll("(?s)<style>.*</style>", "");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void theSameResultGivesTheSameBytes() {
        assertThat(html("The new rules")).isEqualTo(html("The new rules"));
    }

    @Test
    void aPolicyWhoseTitleIsAScriptRunsNothing() throws Exception {
        String html = html("<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;");
        assertThat(html).doesNotContain("<script").doesNotContain("<img src=x");
        assertThat(html).contains("&lt;script&gt;");
        assertThat(elements(parsed(html), "td").stream().map(Element::getTextContent))
                .contains("<script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;");
    }

    @Test
    void aLabelWithMarkupIsTextInAttributesAndChartsToo() throws Exception {
        var result = Results.small("new");
        var first = result.comparisons().get(0);
        var evil = new org.coursepolicy.simulate.Comparison(
                "old", "\" onload=\"x <b>{{title}}", first.all(), first.groups());
        String html = ExperimentReport.html(
                new org.coursepolicy.simulate.ExperimentResult(
                        result.origin(),
                        result.students(),
                        result.groups(),
                        result.arms(),
                        List.of(evil),
                        result.sensitivity()),
                PROGRAM);
        Document page = parsed(html);
        assertThat(elements(page, "img")).noneMatch(image -> image.hasAttribute("onload"));
        assertThat(elements(page, "b")).isEmpty();
        assertThat(html).contains("{{title}}");
    }

    @Test
    void nothingIsLoadedAndNothingRuns() throws Exception {
        String html = html("The new rules");
        Document page = parsed(html);
        assertThat(html).contains("default-src 'none'");
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "link")).isEmpty();
        assertThat(elements(page, "img"))
                .allMatch(image -> image.getAttribute("src").startsWith(DATA));
        assertThat(elements(page, "a"))
                .allMatch(link -> link.getAttribute("href").startsWith("#"));
        assertThat(pictures(page)).hasSize(5).noneMatch(svg -> svg.contains("<script") || svg.contains("href=\"http"));
    }

    @Test
    void everyPictureHasWordsAndATableBesideIt() throws Exception {
        Document page = parsed(html("The new rules"));
        assertThat(elements(page, "img"))
                .hasSize(5)
                .allMatch(image -> image.getAttribute("alt").length() > 20)
                .allMatch(image -> ((Element) image.getParentNode().getParentNode())
                                .getElementsByTagName("table")
                                .getLength()
                        > 0);
        assertThat(elements(page, "table"))
                .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
        assertThat(elements(page, "th")).allMatch(heading -> heading.hasAttribute("scope"));
    }

    @Test
    void headingsHaveAnchorsOfTheirOwn() throws Exception {
        List<String> ids = elements(parsed(html("The new rules")), "h2").stream()
                .map(heading -> heading.getAttribute("id"))
                .toList();
        assertThat(ids)
                .containsExactly("origin", "moves", "letters", "totals", "shift-1", "groups", "cutoffs", "sensitivity");
    }

    @Test
    void whatItTakesToMakeTheNumbersAgainIsTold() {
        assertThat(html("The new rules"))
                .contains("splitmix64", "<td class=\"w\">42</td>", "marks by the normal distribution", "5e884898da28")
                .contains(PROGRAM);
    }

    @Test
    void theShareThatMovesHasItsInterval() {
        // By hand: 20 of 100 by Wilson is 13.34 to 28.88 %.
        assertThat(html("The new rules")).contains("<td class=\"n\">20.00 %</td><td class=\"n\">13.34 to 28.88 %</td>");
    }

    @Test
    void cellsOfTheShiftTableAreTheDarkerTheMoreOfTheirRowTheyHave() {
        assertThat(ShiftSection.darkness(0, 10)).isZero();
        assertThat(ShiftSection.darkness(1, 1_000_000)).isEqualTo(1);
        assertThat(ShiftSection.darkness(5, 10)).isEqualTo(5);
        assertThat(ShiftSection.darkness(10, 10)).isEqualTo(9);
        assertThat(html("The new rules")).contains("<td class=\"heat h9 same\">30<small>100.00 %</small></td>");
    }

    @Test
    void aPolicyIsCalledByTheNameOfItsFileAndNoFolderIsTold() {
        var result = Results.small("new");
        var path = new org.coursepolicy.simulate.Comparison(
                "/home/ann/old.policy.json",
                "/home/ann/new.policy.yaml",
                result.comparisons().get(0).all(),
                List.of());
        var arms = List.of(
                Results.called(result.arms().get(0), path.from()),
                Results.called(result.arms().get(1), path.to()));
        var shortened = ShortLabels.of(new org.coursepolicy.simulate.ExperimentResult(
                result.origin(), result.students(), result.groups(), arms, List.of(path), List.of()));
        assertThat(shortened.toString()).doesNotContain("ann");
        assertThat(shortened.comparisons().get(0).to()).isEqualTo("new");
    }

    @Test
    void nobodyAtAllHasAReport() throws Exception {
        String html = ExperimentReport.html(Results.nobody(), PROGRAM);
        assertThat(html).doesNotContain("NaN").contains(Told.NONE);
        assertThat(elements(parsed(html), "h2")).isNotEmpty();
    }

    @Test
    void numbersAreToldTheSameInEveryLanguage() {
        java.util.Locale usual = java.util.Locale.getDefault();
        try {
            String expected = html("The new rules");
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("de-DE"));
            assertThat(html("The new rules")).isEqualTo(expected);
        } finally {
            java.util.Locale.setDefault(usual);
        }
    }
}
