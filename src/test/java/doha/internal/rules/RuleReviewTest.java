package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Golden;
import doha.RuleCopies;
import doha.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each {@code NAME.edit} in src/test/resources/rules-check is one edit of the built-in rules, in the way of a merge conflict, with
 * what is then to be said of them (see {@link Golden}); nothing is to be said if the name begins with {@code good-}.
 */
@Tag("slow")
class RuleReviewTest {

    private static final Path EDITS = Path.of("src/test/resources/rules-check");

    @TempDir
    private Path temporary;

    @Test
    void theBuiltInRulesPassClean() {
        RuleFolder rules = RuleFolder.read(Path.of("rules"));
        assertEquals(List.of(), rules.faults());
        assertTrue(RuleReader.read(rules.files()).orElseThrow().size() > 100);
    }

    @TestFactory
    Stream<DynamicTest> anEditedRuleFileEarnsItsDiagnosis() throws IOException {
        List<Path> edits = Files.list(EDITS).filter(f -> f.toString().endsWith(".edit")).sorted().toList();
        assertTrue(edits.size() > 40);
        return edits.stream().map(edit -> DynamicTest.dynamicTest(edit.getFileName().toString(), () -> check(edit)));
    }

    private void check(Path edit) throws IOException {
        String text = Files.readString(edit);
        String file = text.substring(0, text.indexOf('\n'));
        String old = between(text, "\n<<<<\n", "\n====\n");
        String anew = between(text, "\n====\n", "\n>>>>\n");
        Path folder = RuleCopies.flat(temporary.resolve(edit.getFileName().toString()));
        Path edited = folder.resolve(file);
        String before = Files.readString(edited);
        if (old.isEmpty()) {
            Files.delete(edited);
        } else if (old.equals(">>end")) {
            Files.writeString(edited, before + anew);
        } else {
            assertTrue(before.contains(old), "the text to be edited is not in " + file);
            Files.writeString(edited, before.replace(old, anew));
        }
        String said = RuleFolder.read(folder).review().stream().map(Diagnostic::toString).map(line -> line.replace(folder + "/", "") + "\n")
                .collect(Collectors.joining());
        assertEquals(edit.getFileName().toString().startsWith("good-"), said.isEmpty(), edit + ": " + said);
        Golden.check(edit, text.substring(0, text.indexOf("\n>>>>\n") + 6) + said);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, Math.max(start, text.indexOf(to, start - 1)));
    }
}
