package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.ShippedScenarios;
import doha.browser.Browser;
import doha.model.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** The page as a reader uses it, in a real browser. */
@Tag("slow")
class PageTest {

    private static final String SCRIPT = "<script>window.broken = true; document.title = 'broken'</script><img src=x onerror='window.broken = true'>";

    @TempDir
    private static Path folder;
    @TempDir
    private static Path downloads;
    private static Served served;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        ShippedScenarios.copyTo(folder);
        Files.writeString(folder.resolve("faulty.yaml"), "title: Faulty\nreadings: {gate-judg: facts}\n");
        String quoted = "\"" + SCRIPT + "\"";
        Files.writeString(folder.resolve("scripts.yaml"), "title: " + quoted + "\ndescription: " + quoted + "\nfacts:\n"
                + "  - {id: " + quoted + ", on: 2020-02-29, fact: signing, source: " + quoted + ", note: " + quoted + "}\n"
                + "  - {on: 2020-06-01, fact: hosting, group: " + quoted + ", source: " + quoted + "}\n");
        browser = Browser.open();
        served = Served.of(folder);
        browser.driver().executeCdpCommand("Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @AfterEach
    void nothingWasWrongOnTheConsoleAndNobodyElseWasAsked() {
        // What the API refuses the browser notes by itself.
        assertEquals(List.of(), browser.consoleErrors().stream()
                .filter(line -> !line.matches(".*/api/[a-z]+ - Failed .* status of (404|422) .*")).toList());
        assertEquals(List.of(), browser.requestsToOthersThan("127.0.0.1:" + served.port()));
    }

    private static void visit(String fragment) {
        browser.size(1280, 900).light().visit("about:blank").visit(served.address() + fragment);
        await(() -> !find("#facts").findElements(By.tagName("li")).isEmpty()
                && !browser.driver().findElements(By.cssSelector("#duties tr")).isEmpty());
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    /** Waits until it holds, at most half a minute. */
    private static void await(Supplier<Boolean> holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            boolean held;
            try {
                held = holds.get();
            } catch (StaleElementReferenceException e) {
                held = false;
            } catch (WebDriverException e) {
                held = false;
            }
            if (held) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("this never came to be; the page says: " + find("body").getText());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String row(String duty) {
        return find("#duties tr[data-duty='" + duty + "']").getText();
    }

    private static void awaitRow(String duty, String text) {
        await(() -> row(duty).contains(text));
    }

    private static String fragment() {
        return java.net.URLDecoder.decode((String) browser.run("return location.hash"), StandardCharsets.UTF_8);
    }

    private static void set(String selector, String value) {
        await(() -> !browser.driver().findElements(By.cssSelector(selector)).isEmpty());
        browser.run(
                "const e = document.querySelector(arguments[0]); e.value = arguments[1]; e.dispatchEvent(new Event('change', {bubbles: true}))",
                selector, value);
    }

    private static void click(String selector) {
        for (int tries = 0;; tries++) {
            try {
                WebElement element = find(selector);
                browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
                element.click();
                return;
            } catch (StaleElementReferenceException e) {
                // The page was just filled anew; what is asked for stands there again.
                if (tries == 9) {
                    throw e;
                }
            }
        }
    }

    private static void choose(String select, String value) {
        click(select);
        find(select + " option[value='" + value + "']").click();
    }

    private static void unfold(String fact) {
        click("#facts li[data-fact='" + fact + "'] summary");
        await(() -> !browser.driver().findElements(By.cssSelector("#facts li[data-fact='" + fact + "'] .actions")).isEmpty());
    }

    @Test
    void noCellOfTheDutiesIsWiderThanItsColumn() {
        for (int width : new int[] {1100, 1280, 900, 400}) {
            visit("#file=record.yaml&as-of=2021-05-02");
            browser.size(width, 900);
            assertEquals(List.of(), browser.run(
                    "return [...document.querySelectorAll('#duties td')].filter(c => c.scrollWidth > c.clientWidth + 1).map(c => c.textContent)"),
                    "at " + width);
        }
    }

    @Test
    void whatSeemsOffInTheScenarioIsNoted() {
        visit("");
        await(() -> find("#notes summary").getText().equals("2 notes on the scenario"));
        find("#notes summary").click();
        assertTrue(find("#notes").getText().contains("bear on no duty under any reading"), find("#notes").getText());
    }

    @Test
    void opensTheRecordAndTellsWhereEveryDutyStands() {
        visit("");
        assertTrue(fragment().contains("file=record.yaml"), fragment());
        assertTrue(find("#summary").getText().startsWith("2 Aug 2022: 32 duties, "), find("#summary").getText());
        assertEquals(32, browser.driver().findElements(By.cssSelector("#duties tbody tr")).size());
        assertTrue(find("#refused").getText().contains("1 file of the folder cannot be used"));
        click("#refused summary");
        await(() -> find("#refused").getText().contains("did you mean 'gate-judge'?"));
    }

    @Test
    void anotherScenarioCanBePicked() {
        visit("");
        choose("#file", "what-if/exit-a-day-after.yaml");
        awaitRow("I.B.1", "performed late");
        assertTrue(fragment().contains("what-if/exit-a-day-after.yaml"), fragment());
    }

    @Test
    void verdictsChangeAsTheDayMovesByKeyByButtonAndByDate() {
        visit("#file=record.yaml&as-of=2020-10-23");
        awaitRow("II.3.hosting", "kept so far");
        find("#slider").sendKeys(Keys.ARROW_RIGHT);
        awaitRow("II.3.hosting", "violated");
        await(() -> find("#news").getText().contains("II.3.hosting is now breached, violated"));
        assertEquals("24 Oct 2020", find("#slider").getDomAttribute("aria-valuetext"));
        click("#day-before");
        awaitRow("II.3.hosting", "kept so far");
        await(() -> find("#change-after").isEnabled());
        click("#change-after");
        awaitRow("II.3.hosting", "violated");
        assertTrue(fragment().contains("as-of=2020-10-24"), fragment());
        set("#day", "2021-05-02");
        await(() -> find("#standing").getText().contains("The gate is closed since 31 December 2020"));
        awaitRow("I.C.5000", "98.3 % done: taliban-prisoners-released 4,917 of 5,000");
        awaitRow("I.C.1000", "reached somewhere from 2020-07-01 to 2020-07-30");
        click("#sums-panel summary");
        await(() -> find("#sums").getText().contains("Participants in the talks 0 0 1 0"));
        awaitRow("I.B.1", "suspended");
    }

    @Test
    void aTurnedSwitchTellsAtOnceWhatFollowsAndWhy() {
        visit("#file=record.yaml&as-of=2021-05-02");
        click("#switches-panel summary");
        choose("#switch-evidence", "confirmed");
        awaitRow("I.B.1", "overdue");
        String differences = find("#changed").getText();
        assertTrue(differences.contains("I.B.1") && differences.contains("because of reading evidence as confirmed"), differences);
        assertTrue(find("#changes").getText().contains("read evidence as confirmed, not reported"), find("#changes").getText());
        assertTrue(fragment().contains("reading=evidence:confirmed"), fragment());
        assertEquals("switch-evidence", browser.run("return document.activeElement.id"));
        click("#changes button");
        awaitRow("I.B.1", "suspended");
        assertFalse(fragment().contains("evidence"), fragment());
    }

    @Test
    void aFactIsLeftOutPutBackMovedAndChanged() {
        visit("#file=record.yaml&as-of=2021-05-02&known-by=2021-02-27");
        unfold("protection-treasury");
        click("#facts li[data-fact='protection-treasury'] .actions button");
        awaitRow("I.B.1", "overdue");
        assertTrue(find("#changed").getText().contains("because of leaving out protection-treasury"), find("#changed").getText());
        click("#facts li[data-fact='protection-treasury'] button");
        awaitRow("I.B.1", "suspended");
        set("#facts li[data-fact='protection-treasury'] [data-field='until']", "2021-02-01");
        awaitRow("I.B.1", "2021-06-01");
        assertTrue(fragment().contains("change={\"id\":\"protection-treasury\",\"until\":\"2021-02-01\"}"), fragment());
        set("#facts li[data-fact='protection-treasury'] [data-field='standing']", "alleged");
        awaitRow("I.B.1", "overdue");
        unfold("drawdown-june");
        set("#facts li[data-fact='drawdown-june'] [data-field='on']", "2020-07-20");
        await(() -> find("#changes").getText().contains("change drawdown-june: on 2020-07-20, not 2020-06-18"));
        set("#facts li[data-fact='drawdown-june'] [data-field='count']", "9000");
        await(() -> find("#changes").getText().contains("count 9000, not 8600"));
        click("#reset");
        awaitRow("I.B.1", "suspended");
        assertEquals("#file=record.yaml&as-of=2021-05-02", fragment());
    }

    @Test
    void aChangeThatCannotBeMadeIsToldAndCanBeTakenBack() {
        visit("#file=record.yaml&as-of=2021-05-02");
        unfold("protection-treasury");
        set("#facts li[data-fact='protection-treasury'] [data-field='until']", "2020-12-01");
        await(() -> find("#trouble").isDisplayed());
        assertTrue(find("#trouble").getText().contains("'until' is not after 'on'") || find("#trouble").getText().contains("until"),
                find("#trouble").getText());
        click("#trouble button");
        await(() -> !find("#trouble").isDisplayed());
        assertEquals("#file=record.yaml&as-of=2021-05-02", fragment());
    }

    @Test
    void aFactIsAddedByTheFormThatTheVocabularyMakes() {
        visit("#file=what-if/exit-a-day-after.yaml");
        click("#add");
        await(() -> find("#add-dialog").isDisplayed());
        assertEquals(List.of(), browser.accessibilityFaults());
        choose("#new-type", "hosting");
        await(() -> !browser.driver().findElements(By.cssSelector("#add-dialog [data-field='area']")).isEmpty());
        set("#add-dialog [data-field='on']", "2021-01-04");
        set("#add-dialog [data-field='until']", "2020-01-04");
        click("#add-dialog button[type='submit']");
        await(() -> find("#add-dialog .faults").getText().contains("This fact cannot be added"));
        set("#add-dialog [data-field='until']", "2021-02-01");
        find("#add-dialog [data-field='group']").sendKeys("al-Qaida");
        click("#add-dialog button[type='submit']");
        await(() -> !find("#add-dialog").isDisplayed());
        awaitRow("II.3.hosting", "breached");
        assertTrue(find("#changed").getText().contains("because of adding hosting-2021-01-04"), find("#changed").getText());
        assertTrue(fragment().contains("\"group\":\"al-Qaida\""), fragment());
        set("#facts li[data-fact='hosting-2021-01-04'] [data-field='on']", "2021-01-05");
        await(() -> fragment().contains("\"on\":\"2021-01-05\""));
        click("#facts li[data-fact='hosting-2021-01-04'] .actions button");
        awaitRow("II.3.hosting", "pending");
    }

    @Test
    void aDutyIsExplainedAndAnAnswerOfItsFlipsApplied() {
        visit("#file=what-if/exit-a-day-after.yaml");
        click("#duties tr[data-duty='I.B.1'] button");
        await(() -> find("#duty-dialog").isDisplayed());
        assertEquals("duty-title", browser.run("return document.activeElement.id"));
        assertTrue(
                find("#duty-dialog").getText().contains("Performed late: an act, or a goal that binds, done after its effective due day"),
                find("#duty-dialog").getText());
        assertTrue(fragment().endsWith("duty=I.B.1"), fragment());
        assertEquals(List.of(), browser.accessibilityFaults());
        click("#duty-dialog [data-key='flip']");
        await(() -> find("#duty-dialog").getText().contains("read final-deadline=may-first"));
        click("#duty-dialog ol button");
        await(() -> fragment().contains("reading=final-deadline:may-first"));
        await(() -> find("#duty-dialog .verdict").getText().contains("met"));
        find("#duty-dialog").sendKeys(Keys.ESCAPE);
        await(() -> !find("#duty-dialog").isDisplayed() && !fragment().contains("duty="));
        awaitRow("I.B.1", "met");
        await(() -> "duty I.B.1".equals(browser.run("return document.activeElement.dataset.key")));
    }

    @Test
    void aViewCanBeSharedReloadedAndGoneBackTo() {
        String shared = "#file=record.yaml&as-of=2021-05-02&reading=goals:binding&remove=protection-treasury&change={\"id\":\"drawdown-june\",\"on\":\"2020-07-20\"}"
                + "&fact={\"id\":\"one\",\"on\":\"2021-01-01\",\"fact\":\"us-determination\",\"taliban\":\"not-complying\"}&unknown=II.1&duty=I.B.1";
        visit(shared);
        await(() -> find("#duty-dialog").isDisplayed());
        String told = find("#changes").getText();
        assertEquals(5, browser.driver().findElements(By.cssSelector("#changes li")).size());
        browser.driver().navigate().refresh();
        await(() -> find("#duty-dialog").isDisplayed());
        assertEquals(told, find("#changes").getText());
        click("#duty-dialog .close");
        await(() -> !find("#duty-dialog").isDisplayed());
        click("#reset");
        await(() -> fragment().equals("#file=record.yaml&as-of=2021-05-02"));
        browser.driver().navigate().back();
        await(() -> find("#changes").getText().equals(told));
        browser.driver().navigate().forward();
        await(() -> find("#changes").getText().startsWith("Nothing is changed"));
    }

    @Test
    void anAddressThatSomebodyMangledIsToldAndDoesNoHarm() {
        visit("#file=record.yaml&change={broken&fact=7&unknown=II.1");
        await(() -> find("#changes").getText().contains("silent on II.1"));
        browser.visit("about:blank").visit(served.address() + "#file=../secret.yaml");
        await(() -> find("#trouble").getText().contains("there is no scenario file of that name"));
        browser.visit("about:blank").visit(served.address() + "#file=record.yaml&reading=" + "x:y");
        await(() -> find("#trouble").getText().contains("unknown switch 'x'"));
    }

    @Test
    void theDownloadIsTheScenarioThatWasSeen() throws IOException {
        visit("#file=record.yaml&as-of=2021-05-02&remove=protection-treasury&title=Without protection");
        click("#download");
        Path saved = downloads.resolve("record-what-if.yaml");
        await(() -> Files.exists(saved) && find("#news").getText().contains("Saved as record-what-if.yaml."));
        assertEquals("title: Without protection\nextends: record.yaml\nas-of: 2021-05-02\nremove: [protection-treasury]\n",
                Files.readString(saved));
    }

    @Test
    void aDateCanBeTypedWithoutLosingTheField() {
        visit("#file=record.yaml&as-of=2021-05-02");
        unfold("drawdown-june");
        WebElement on = find("#facts li[data-fact='drawdown-june'] [data-field='on']");
        on.sendKeys("07", "1", "5");
        assertEquals("on", browser.run("return document.activeElement.dataset.field"));
        assertTrue(find("#changes").getText().startsWith("Nothing is changed"), find("#changes").getText());
        on.sendKeys(Keys.ENTER);
        await(() -> find("#changes").getText().contains("change drawdown-june: on 2020-07-15, not 2020-06-18"));
        await(() -> "on".equals(browser.run("return document.activeElement.dataset.field")));
    }

    @Test
    void theFocusIsNeverLostWhenItsButtonGoes() {
        visit("#file=record.yaml&as-of=2021-05-02&remove=protection-treasury");
        click("#changes button");
        await(() -> find("#changes").getText().startsWith("Nothing is changed"));
        assertEquals("what-if-heading", browser.run("return document.activeElement.id"));
    }

    @Test
    void theReportIsOnWhatWasSeen() throws IOException {
        visit("#file=what-if/exit-a-day-after.yaml&reading=goals:binding&title=With binding goals");
        click("#report");
        Path saved = downloads.resolve("exit-a-day-after-what-if.html");
        await(() -> Files.exists(saved) && find("#news").getText().contains("Saved as exit-a-day-after-what-if.html."));
        String report = Files.readString(saved);
        assertTrue(report.contains("With binding goals") && report.contains("The last soldier leaves on 30 April"),
                "the report is on something else");
    }

    @Test
    void picturesAreDrawnOfWhatIsSeenAndFollowIt() {
        visit("#file=record.yaml&as-of=2021-05-02");
        click("#pictures-panel summary");
        for (String name : List.of("timeline", "pace", "network")) {
            await(() -> !browser.driver().findElements(By.cssSelector("#picture-" + name + " svg.picture")).isEmpty());
        }
        await(() -> find("#picture-timeline").getText().contains("as of 2 May 2021"));
        assertEquals(List.of(), browser.accessibilityFaults());
        assertFalse(browser.scrollsSideways());
        set("#day", "2021-01-05");
        await(() -> find("#picture-timeline").getText().contains("as of 5 Jan 2021"));
        browser.size(390, 900);
        await(() -> ((Number) browser.run("return document.querySelector('#picture-pace svg.picture').clientWidth")).intValue() < 390);
        assertFalse(browser.scrollsSideways());
        assertEquals(List.of(), browser.accessibilityFaults());
    }

    @Test
    void everyPhaseHasItsTone() {
        visit("");
        Object tones = browser.driver()
                .executeAsyncScript("import('/page/words.js').then(words => arguments[arguments.length - 1](words.TONES))");
        Map<String, String> expected = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            expected.put(phase.label(), TimelinePicture.Tone.of(phase).label());
        }
        assertEquals(expected, tones);
    }

    @Test
    void readingsAreSummedUpWhenAskedFor() {
        visit("#file=what-if/exit-a-day-after.yaml");
        click("#readings-panel summary");
        await(() -> find("#readings").getText().contains("3,145,728 readings:"));
        assertEquals(List.of(), browser.accessibilityFaults());
    }

    @Test
    void onlyWhatWasKnownCounts() {
        visit("#file=record.yaml&as-of=2020-07-13");
        set("#known-by", "2020-07-13");
        await(() -> find("#changes").getText().contains("only what was known by 13 Jul 2020"));
        assertTrue(row("I.A.2").contains("running"), row("I.A.2"));
        set("#known-by", "");
        awaitRow("I.A.2", "performed");
    }

    @Test
    void factsCanBeFound() {
        visit("#file=record.yaml");
        int all = browser.driver().findElements(By.cssSelector("#facts li")).size();
        find("#filter").sendKeys("CENTCOM");
        await(() -> browser.driver().findElements(By.cssSelector("#facts li")).size() < all);
        assertNotEquals(0, browser.driver().findElements(By.cssSelector("#facts li")).size());
    }

    @Test
    void scriptsInAScenarioAreShownAsText() {
        visit("#file=scripts.yaml");
        await(() -> find("#about").getText().equals(SCRIPT));
        assertTrue(find("#file").getText().contains(SCRIPT), find("#file").getText());
        click("#facts li summary");
        await(() -> find("#facts li .told").getText().contains(SCRIPT));
        click("#duties tr[data-duty='II.3.hosting'] button");
        await(() -> find("#duty-dialog").isDisplayed());
        browser.run("document.querySelectorAll('#duty-dialog details').forEach(d => d.open = true)");
        await(() -> find("#duty-dialog").getText().contains(SCRIPT));
        assertEquals(null, browser.run("return window.broken ?? null"));
        assertEquals(0L, browser.run("return document.querySelectorAll('img, body script').length"));
        assertTrue(browser.driver().getTitle().contains(SCRIPT), browser.driver().getTitle());
    }

    @Test
    void isUsableByEveryoneWideAndNarrowInLightAndDark() {
        for (int width : List.of(1280, 390)) {
            for (boolean dark : List.of(false, true)) {
                visit("#file=record.yaml&as-of=2021-05-02&remove=protection-treasury&reading=goals:binding&reading=evidence:alleged");
                browser.size(width, 900);
                if (dark) {
                    browser.dark();
                }
                browser.run("document.querySelectorAll('main > .columns details').forEach(d => d.open = true)");
                await(() -> !browser.driver().findElements(By.cssSelector("#facts .fields")).isEmpty());
                assertEquals(List.of(), browser.accessibilityFaults(), width + (dark ? " dark" : " light"));
                assertFalse(browser.scrollsSideways(), width + " wide");
            }
        }
    }

    @Test
    void everyControlCanBeReachedByKeyboard() {
        visit("#file=what-if/exit-a-day-after.yaml");
        Object unreachable = browser.run(
                "return [...document.querySelectorAll('[onclick], a:not([href]), [tabindex]:not([tabindex=\"-1\"], .drawing)')].length");
        assertEquals(0L, unreachable);
        find("body").sendKeys(Keys.TAB);
        assertEquals("Skip to the verdicts", browser.driver().switchTo().activeElement().getText());
    }
}
