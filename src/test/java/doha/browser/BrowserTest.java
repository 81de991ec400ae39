package doha.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser that page tests rest on notices what they ask it about. */
@Tag("slow")
class BrowserTest {

    private static final String SOUND = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sound</title></head>
            <body><main><h1>Sound</h1></main></body></html>""";
    private static final String UNSOUND = """
            <!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"><title>Unsound</title><style>p {color: #ddd; background: #fff; width: 2000px}</style></head>
            <body><p>pale</p><img src="http://127.0.0.2:9/picture.png"><script>console.error('a complaint')</script></body></html>""";

    @TempDir
    Path folder;

    @Test
    void aSoundPageGivesNoComplaint() throws IOException {
        try (Browser browser = Browser.open()) {
            browser.visit(Files.writeString(folder.resolve("sound.html"), SOUND));

            assertEquals(List.of(), browser.accessibilityFaults());
            assertEquals(List.of(), browser.consoleErrors());
            assertEquals(List.of(), browser.requests());
            assertFalse(browser.scrollsSideways());
        }
    }

    @Test
    void anUnsoundPageGivesEachComplaint() throws IOException {
        try (Browser browser = Browser.open()) {
            browser.size(390, 800).dark().visit(Files.writeString(folder.resolve("unsound.html"), UNSOUND));

            assertTrue(browser.accessibilityFaults().stream().anyMatch(f -> f.startsWith("color-contrast: p")));
            assertTrue(browser.consoleErrors().stream().anyMatch(e -> e.contains("a complaint")));
            assertEquals(List.of("http://127.0.0.2:9/picture.png"), browser.requests());
            assertEquals(List.of(), browser.requestsToOthersThan("127.0.0.2:9"));
            assertTrue(browser.scrollsSideways());
            assertEquals(390L, browser.run("return document.documentElement.clientWidth"));
            assertEquals(true, browser.run("return matchMedia('(prefers-color-scheme: dark)').matches"));
        }
    }
}
