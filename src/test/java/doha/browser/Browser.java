package doha.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium without a window, for tests of pages. It remembers what pages wrote to the console and what they asked the
 * network for. Tests that open it are skipped where there is no Chromium, but fail where the environment variable {@code CI} is set:
 * there it belongs to the machine. Close it after use.
 */
public final class Browser implements AutoCloseable {

    /** Warns that it has no typed classes for a browser this new; none are used. Held here, as loggers that nobody holds are forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final Path profile;
    private final ChromeDriver driver;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> size = new LinkedHashMap<>();

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** A new browser with an empty profile, 1280 by 800, in light colours. */
    public static Browser open() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String missing = "no " + CHROMIUM + " and " + DRIVER + ": install Debian's chromium and chromium-driver";
            if (System.getenv("CI") != null) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        SELENIUM.setLevel(Level.SEVERE);
        try {
            Path profile = Files.createTempDirectory("doha-browser");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().withSilent(true).build();
            Browser browser = new Browser(profile, new ChromeDriver(service, options(profile)));
            browser.driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60)).pageLoadTimeout(Duration.ofSeconds(60));
            return browser.size(1280, 800).light();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Selenium's own way to the page. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Gives the page another size, in CSS pixels; narrow ones are phones'. */
    public Browser size(int width, int height) {
        size.put("width", width);
        size.put("height", height);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    /** As for a reader who prefers light colours. */
    public Browser light() {
        return media("prefers-color-scheme", "light");
    }

    /** As for a reader who prefers dark colours. */
    public Browser dark() {
        return media("prefers-color-scheme", "dark");
    }

    private Browser media(String feature, String value) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
        return this;
    }

    /** Cuts the network off, or restores it; files can be opened all the same. */
    public Browser offline(boolean off) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** Has pages run no script of their own, or run them again, from the next visit on. */
    public Browser scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** Goes to an address and waits until it is there. */
    public Browser visit(String address) {
        driver.get(address);
        return this;
    }

    /** Opens a file from disk. */
    public Browser visit(Path file) {
        return visit(file.toUri().toString());
    }

    /** What a script answers; it runs in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The errors and warnings on the console since the browser was opened. */
    public List<String> consoleErrors() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                errors.add(entry.getMessage());
            }
        }
        return List.copyOf(errors);
    }

    /** The addresses asked for over a network since the browser was opened: all but files, data in the address and blank pages. */
    public List<String> requests() {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<String, Object> event = new Json().toType(entry.getMessage(), Json.MAP_TYPE);
            Map<?, ?> message = (Map<?, ?>) event.get("message");
            Map<?, ?> parameters = (Map<?, ?>) message.get("params");
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                requests.add(String.valueOf(((Map<?, ?>) parameters.get("request")).get("url")));
            } else if ("Network.webSocketCreated".equals(message.get("method"))) {
                requests.add(String.valueOf(parameters.get("url")));
            }
        }
        requests.removeIf(url -> url.matches("(?s)(file|data|blob|about|chrome|chrome-untrusted|devtools):.*"));
        return List.copyOf(requests);
    }

    /** The requests to any host but one, such as {@code 127.0.0.1:8080}. */
    public List<String> requestsToOthersThan(String host) {
        return requests().stream().filter(url -> !host.equals(URI.create(url).getAuthority())).toList();
    }

    /** What axe-core finds wrong with the page, one line for each element; all its rules, best practices included. */
    public List<String> accessibilityFaults() {
        driver.executeScript(resource("/axe.min.js"));
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(
                    result => done(result.violations.flatMap(v => v.nodes.map(
                        n => v.id + ': ' + n.target.join(' ') + ': ' + n.failureSummary.replace(/\\s+/g, ' ')))),
                    error => done(['axe failed: ' + error]));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of the whole page, as PNG. */
    public byte[] picture() {
        Map<?, ?> metrics = (Map<?, ?>) driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", size.get("width"), "height", metrics.get("height"), "scale", 1);
        return data(driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)));
    }

    /** The page printed on A4, as PDF. */
    public byte[] print() {
        return data(driver.executeCdpCommand("Page.printToPDF",
                Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true, "printBackground", false)));
    }

    private static byte[] data(Map<String, Object> answer) {
        return Base64.getDecoder().decode((String) answer.get("data"));
    }

    /** Whether the page is wider than its window, so that it would have to be pushed to and fro. */
    public boolean scrollsSideways() {
        return (Boolean) run("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What the browser is still taking away itself need not be.
        }
    }
}
