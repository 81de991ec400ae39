package doha.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.model.Fact;
import doha.model.Vocabulary;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Vocabulary words = VocabularyReader.standard();
    private final Fact signing = words.fact("s", "signing", LocalDate.of(2020, 2, 29));

    private Fact cited(String source, String page, String url) {
        return words.edit(words.edit(words.edit(signing, "source", source), "page", page), "url", url);
    }

    @Test
    void aSourceIsFollowedByItsPageAndItsAddress() {
        assertEquals("State, p. 4, https://x.org/a", Labels.cited(cited("State", "4", "https://x.org/a")).text());
        assertEquals("State, par. 3", Labels.cited(cited("State", "par. 3", null)).text());
        assertEquals("https://x.org/a", Labels.cited(cited(null, null, "https://x.org/a")).text());
        assertEquals("no source given", Labels.cited(signing).text());
    }

    @Test
    void anAddressOfTheWebIsALink() throws IOException {
        Line line = Labels.cited(cited("State", null, "HTTPS://x.org/a_b?c=d&e"));
        assertEquals("HTTPS://x.org/a_b?c=d&e", line.url());
        assertEquals("State, ", line.before());
        StringBuilder out = new StringBuilder();
        new Markdown(out).write(new Document().table(List.of("source"), List.of(new Row(List.of(line), List.of()))));
        assertEquals("| source |\n|---|\n| State, <HTTPS://x.org/a_b?c=d&e> |\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://x.org", "https://x.org/<b>", "https://x.org/a b", "https://", "//x.org", "x.org",
            " https://x.org", "https://x.org/\"onclick=", "data:text/html,a"})
    void nothingElseIs(String url) {
        assertNull(Labels.cited(cited("State", null, url)).url());
        assertEquals("State, " + url, Labels.cited(cited("State", null, url)).text());
    }
}
