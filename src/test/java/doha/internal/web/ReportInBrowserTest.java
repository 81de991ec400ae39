package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.browser.Browser;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report opened from disk in a real browser, with the network off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReportInBrowserTest {

    @TempDir
    private static Path folder;
    private Browser browser;
    private Path page;
    private Path both;

    @BeforeAll
    void open() throws IOException {
        browser = Browser.open().offline(true);
        Scenario record = Scenario.read(Path.of("scenarios/record.yaml"));
        page = Files.writeString(folder.resolve("record.html"), ReportTest.page(record));
        both = Files.writeString(folder.resolve("both.html"),
                ReportTest.page(
                        Scenario.read(Path.of("scenarios/signing-day.yaml")),
                        Scenario.read(Path.of("scenarios/what-if/signed-late.yaml"))));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private long count(String selector) {
        return (Long) browser.run("return document.querySelectorAll(arguments[0]).length", selector);
    }

    @Test
    void drawsItsPicturesWithoutANetworkAndWithoutAComplaint() {
        browser.size(1280, 900).light().visit(page);
        assertEquals(3, count("svg[role=img]"));
        assertEquals(32, count("[data-picture=timeline] .row-name") - 1, "a row a duty, and the gate's");
        assertEquals(List.of(), browser.consoleErrors());
        assertEquals(List.of(), browser.requests());
    }

    @Test
    void hasNoAccessibilityFaultAtAnyWidthInAnyColours() {
        for (int width : new int[] {1280, 390}) {
            for (String colours : List.of("light", "dark")) {
                assertSound(page, width, colours);
            }
        }
        assertSound(both, 1280, "light");
    }

    private void assertSound(Path file, int width, String colours) {
        browser.size(width, 900);
        (colours.equals("light") ? browser.light() : browser.dark()).visit(file);
        // All that is folded would keep axe busy for minutes; one of each sort will do.
        browser.run(
                "document.querySelectorAll('details:is(#s1-III\\\\.1, #s1-P\\\\.4), #s1-pace + figure details').forEach(d => { d.open = true; })");
        assertEquals(List.of(), browser.accessibilityFaults(), file + " at " + width + ", " + colours);
        assertFalse(browser.scrollsSideways(), file + " at " + width);
    }

    /** Words of a picture that lie on each other, or outside it. */
    private List<?> troubles(String picture) {
        return (List<?>) browser.run(
                """
                        const svg = document.querySelector('[data-picture=' + arguments[0] + '] svg.picture');
                        const frame = svg.getBoundingClientRect();
                        const texts = Array.from(svg.querySelectorAll('text')).map(t => ({text: t.textContent, box: t.getBoundingClientRect()}));
                        const troubles = [];
                        texts.forEach((a, i) => {
                          if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1 || a.box.top < frame.top - 1 || a.box.bottom > frame.bottom + 1) {
                            troubles.push('cut: ' + a.text);
                          }
                          texts.slice(i + 1).forEach(b => {
                            const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                            const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                            if (wide > 1 && high > 3) {
                              troubles.push('touching: ' + a.text + ' / ' + b.text);
                            }
                          });
                        });
                        return troubles;
                        """,
                picture);
    }

    @Test
    void noWordOfAPictureIsCutOrLiesOnAnother() {
        for (int width : new int[] {1280, 900, 390}) {
            browser.size(width, 900).light().visit(page);
            for (String picture : List.of("timeline", "pace", "network")) {
                assertEquals(List.of(), troubles(picture), picture + " at " + width);
            }
        }
    }

    @Test
    void thePicturesAreDrawnAnewForAnotherWidth() {
        browser.size(1280, 900).light().visit(page);
        String wide = browser.driver().findElement(By.cssSelector("[data-picture=timeline] svg.picture")).getAttribute("width");
        browser.size(390, 900);
        browser.run("window.dispatchEvent(new Event('resize'))");
        String narrow = browser.driver().findElement(By.cssSelector("[data-picture=timeline] svg.picture")).getAttribute("width");
        assertTrue(Integer.parseInt(narrow) < 390 && Integer.parseInt(wide) > 1000, narrow + " " + wide);
        assertEquals(3, count("svg[role=img]"));
    }

    @Test
    void aFactTellsItsSourceWhereItIsPointedAt() {
        browser.size(1280, 900).light().visit(page);
        assertTrue(browser.run("return Array.from(document.querySelectorAll('circle.fact title'), t => t.textContent).join('|')").toString()
                .contains("drawdown-june: us-forces count 8,600, on 2020-06-18\nCENTCOM (McKenzie)"));
        assertTrue(browser.driver().findElement(By.id("s1-facts")).findElement(By.xpath("following-sibling::div[1]")).getText()
                .contains("CENTCOM (McKenzie)"));
    }

    @Test
    void aDutysLinkOpensItsExplanation() {
        browser.size(1280, 900).light().visit(page);
        browser.driver().findElement(By.linkText("I.C.5000")).click();
        assertEquals(true, browser.run("return document.getElementById('s1-I.C.5000').open"));
        assertTrue(browser.driver().findElement(By.id("s1-I.C.5000")).getText().contains("overdue"));
    }

    @Test
    void theKeyboardReachesTheSkipLinkFirstAndShowsWhereItIs() {
        browser.size(1280, 900).light().visit(page);
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement focused = browser.driver().switchTo().activeElement();
        assertEquals("Skip to the report", focused.getText());
        assertFalse(focused.getCssValue("outline-style").equals("none"));
        assertTrue(focused.getLocation().getX() >= 0);
        focused.sendKeys(Keys.ENTER);
        assertEquals("main", browser.run("return document.activeElement.id"));
    }

    @Test
    void headingsComeInOrder() {
        for (Path file : List.of(page, both)) {
            browser.size(1280, 900).visit(file);
            List<?> levels = (List<?>) browser
                    .run("return Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6'), h => Number(h.tagName[1]))");
            long before = 0;
            for (Object level : levels) {
                assertTrue((Long) level <= before + 1, levels.toString());
                before = (Long) level;
            }
            assertEquals(1, levels.stream().filter(level -> level.equals(1L)).count());
        }
    }

    @Test
    void withoutScriptsVerdictsReasonsAndTablesAreAllThere() {
        try (Browser plain = Browser.open()) {
            plain.scripts(false).visit(page);
            String text = plain.driver().findElement(By.tagName("main")).getText();
            assertTrue(text.contains("9 of 32 duties are met"));
            assertTrue(text.contains("The timeline in words") && text.contains("The withdrawal in words")
                    && text.contains("The network in words"));
            assertEquals(List.of(),
                    plain.driver().findElements(By.cssSelector(".drawing")).stream().filter(WebElement::isDisplayed).toList());
        }
    }

    @Test
    void printUnfoldsEveryExplanationAndFoldsThemAgain() {
        browser.size(1280, 900).light().visit(page);
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertEquals(0, count("details:not([open]):not(.alternative)"));
        for (String picture : List.of("timeline", "pace")) {
            assertEquals("680",
                    browser.driver().findElement(By.cssSelector("[data-picture=" + picture + "] svg.picture")).getAttribute("width"));
        }
        browser.run("window.dispatchEvent(new Event('afterprint'))");
        assertEquals(0, count("details[open]"));
        byte[] pdf = browser.print();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void whatAScenarioSaysIsNeverRun() throws IOException {
        Path file = Files.writeString(folder.resolve("nasty.yaml"), "title: '<script>alert(1)</script>'\nfacts:\n"
                + "  - {on: 2020-02-29, fact: signing, source: '</script><script>document.title = 1</script>'}\n"
                + "  - {on: 2020-03-29, fact: hosting, group: '<img src=x onerror=\"document.title = 2\">'}\n");
        browser.visit(Files.writeString(folder.resolve("nasty.html"), ReportTest.page(Scenario.read(file))));
        assertEquals("<script>alert(1)</script>", browser.driver().getTitle());
        assertEquals("<script>alert(1)</script>", browser.driver().findElement(By.tagName("h1")).getText());
        assertEquals(3, count("svg[role=img]"));
        assertEquals(List.of(), browser.consoleErrors());
    }

    @Test
    void statusesAreToldApartWithoutColour() {
        browser.size(1280, 900).light().visit(page);
        Map<?, ?> shapes = (Map<?, ?>) browser
                .run("""
                        const shapes = {};
                        document.querySelectorAll('.duties .status').forEach(s => { shapes[s.querySelector('path').getAttribute('d')] = s.className; });
                        return shapes;
                        """);
        assertEquals(shapes.size(), shapes.values().stream().distinct().count());
        assertTrue(shapes.size() >= 5, shapes.toString());
    }
}
