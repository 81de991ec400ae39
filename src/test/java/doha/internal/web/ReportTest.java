package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.ShippedScenarios;
import doha.model.Tally;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports as text: what stands in them, and that nothing a scenario holds becomes markup. */
class ReportTest {

    static final Agreement AGREEMENT = Agreement.load();

    @TempDir
    private Path folder;

    static String page(Scenario... scenarios) throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.of(AGREEMENT, List.of(scenarios), Stream.of(scenarios).map(Scenario::query).toList()).write(out);
        return out.toString();
    }

    private static Scenario library(String name) {
        return Scenario.read(Path.of("scenarios").resolve(name));
    }

    /** The page without its scripts and styles. */
    private static String body(String page) {
        return page.replaceAll("(?s)<(script|style)\\b[^>]*>.*?</\\1>", "");
    }

    static List<Path> library() throws IOException {
        return ShippedScenarios.files();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("library")
    void everyScenarioHasEverySectionAndEveryDuty(Path file) throws IOException {
        Scenario scenario = Scenario.read(file);
        String page = page(scenario);
        for (String section : List.of("duties", "timeline", "pace", "network", "explanations", "readings", "reading", "facts", "receipt")) {
            assertTrue(page.contains("<h2 id=\"s1-" + section + "\">"), section);
        }
        for (Verdict v : AGREEMENT.assess(scenario).duties()) {
            assertTrue(page.contains("<details id=\"s1-" + v.duty().id() + "\">"), v.duty().id().value());
        }
        assertTrue(page.contains(AGREEMENT.assess(scenario).receipt().scenario()));
        assertTrue(page.contains(AGREEMENT.assess(scenario).receipt().rules()));
    }

    @Tag("slow")
    @Test
    void itsSummaryCanBeQuoted() throws IOException {
        String text = body(page(library("record.yaml")));
        assertTrue(text.contains(
                "As of 2 August 2022, on the default reading of the text, 9 of 32 duties are met, 7 are breached and 16 are pending. "
                        + "Breached are P.3 (186 days late), P.4 (352 days late), I.A.1.allies (413 days late), I.C.plan (12 days late), "
                        + "I.C.5000 (875 days late), I.C.1000 (142 days late), II.3.hosting. "
                        + "The gate is closed since 31 December 2020,"),
                text.substring(0, 3000));
    }

    @Tag("slow")
    @Test
    void aDutyShowsHowFarItHasComeAndBetweenWhichReports() throws IOException {
        Scenario record = library("record.yaml");
        String text = body(page(record.withAsOf(LocalDate.of(2020, 8, 5)))).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertTrue(text.contains("98.3 % taliban-prisoners-released 4,917 of 5,000"), text);
        assertTrue(text.contains("reached somewhere from 1 Jul 2020 to 30 Jul 2020"), text);
        assertTrue(text.contains("Progress: taliban-prisoners-released 4,917 of 5,000."), text);
        assertTrue(text.contains("Participants in the talks 0 0 1 0"), text);
        Tally part = AGREEMENT.assess(record, LocalDate.of(2020, 8, 5)).byPart().get("Part One");
        assertTrue(text.contains("Part One " + part.met() + " " + part.breached() + " " + part.pending() + " " + part.undetermined()),
                text);
    }

    @Tag("slow")
    @Test
    void theSameScenarioGivesTheSameBytes() throws IOException {
        assertEquals(page(library("record.yaml")), page(library("record.yaml")));
    }

    @Test
    void everythingOfTheScenarioIsTextAndNeverMarkup() throws IOException {
        String nasty = "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";
        String quoted = "'" + nasty + "'";
        Path file = Files.writeString(folder.resolve("nasty.yaml"),
                String.join("\n", "title: " + quoted, "description: " + quoted, "facts:",
                        "  - {id: " + quoted + ", on: 2020-02-29, fact: signing, source: " + quoted + ", note: " + quoted + "}",
                        "  - {on: 2020-03-01, until: 2020-04-01, fact: hosting, group: " + quoted + ", source: \"a\u2028b\"}",
                        "  - {on: 2020-03-02, fact: us-forces, count: 8000, source: " + quoted + "}", ""));
        String page = page(Scenario.read(file), library("signing-day.yaml"));
        assertEquals(3, count(page, "<script>"), "only the page's own scripts run");
        assertEquals(2, count(page, "<script type=\"application/json\""));
        assertEquals(5, count(page, "</script>"));
        assertFalse(page.contains("<img"));
        assertFalse(Pattern.compile("<[^>]*\\sonmouseover=").matcher(body(page)).find());
        assertFalse(scripts(page).contains("\u2028"), "a line separator would end a script's line");
        assertTrue(scripts(page).contains("a\\u2028b"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    private static String scripts(String page) {
        return Pattern.compile("(?s)<script\\b[^>]*>(.*?)</script>").matcher(page).results().map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void itLoadsNothingAndRunsOnlyWhatItsPolicyNames() throws IOException {
        String page = page(library("signing-day.yaml"));
        Matcher policy = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">").matcher(page);
        assertTrue(policy.find());
        String allowed = policy.group(1).replace("&#39;", "'");
        assertTrue(allowed.startsWith("default-src 'none'; "), allowed);
        assertFalse(allowed.contains("unsafe"), allowed);
        assertEquals(4, count(allowed, "'sha256-"));
        assertFalse(Pattern.compile("<[^>]*\\s(src|style|on\\w+)=").matcher(body(page)).find());
        assertFalse(Pattern.compile("<link|<iframe|@import|url\\(http").matcher(body(page)).find());
        assertFalse(Pattern.compile("<a [^>]*href=\"(?!#)").matcher(body(page)).find(), "links stay on the page");
    }

    @Test
    void lettersOfOtherScriptsRunTheirOwnWay() throws IOException {
        Path file = Files.writeString(folder.resolve("dari.yaml"),
                "title: آزمایش\nfacts:\n  - {on: 2020-02-29, fact: signing, source: 'وزارت خارجه، ۱۰ حوت'}\n");
        String page = page(Scenario.read(file));
        assertTrue(page.contains("<h1 dir=\"auto\">آزمایش</h1>"));
        assertTrue(Pattern.compile("dir=\"auto\">وزارت خارجه، ۱۰ حوت").matcher(page).find());
    }

    @Tag("slow")
    @Test
    void setSwitchesAreToldFromDefaults() throws IOException {
        Scenario scenario = library("record.yaml");
        StringWriter out = new StringWriter();
        ReportPage.of(AGREEMENT, List.of(scenario), List.of(scenario.query().under(scenario.readings().with("goals", "binding"))))
                .write(out);
        assertTrue(out.toString().contains("on a reading with 1 switch set"));
        assertTrue(out.toString().contains("<code>binding</code> <span class=\"small\">set; the default is best-efforts</span>"));
    }

    @Tag("slow")
    @Test
    void severalScenariosAreComparedWithTheFirst() throws IOException {
        String page = page(library("record.yaml"), library("what-if/exit-a-day-after.yaml"), library("record.yaml"));
        assertTrue(page.contains("<h1 dir=\"auto\">3 scenarios compared</h1>"));
        assertTrue(page.contains("<h2 id=\"comparison\">What differs</h2>"));
        for (String id : List.of("s1", "s2", "s3")) {
            assertEquals(1, count(page, " id=\"" + id + "\""));
            assertTrue(page.contains("<h3 id=\"" + id + "-duties\">"));
        }
        assertTrue(page.contains("<span class=\"small\">differs</span>"));
        assertTrue(body(page).contains("Nothing differs from"), "the third is the first again");
    }

    @Test
    void noScenarioMakesNoReport() {
        assertThrows(IllegalArgumentException.class, () -> ReportPage.of(AGREEMENT, List.of(), List.of()));
    }
}
