package doha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "golden", matches = "write")
class GoldenTest {

    @TempDir
    private Path folder;

    @Test
    void theSameTextPasses() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\ntwo\n");
        assertThatCode(() -> Golden.check(file, "one\ntwo\n")).doesNotThrowAnyException();
    }

    @Test
    void theFirstLineThatDiffersIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\ntwo\n");
        assertThatThrownBy(() -> Golden.check(file, "one\n2\n"))
                .hasMessageStartingWith(file + ":2: differs (-Dgolden=write rewrites it)\n  expected: two\n  but was:  2\n");
        assertThatThrownBy(() -> Golden.check(file, "one\ntwo")).hasMessageContaining(":3: differs");
    }

    @Test
    void aFileThatIsNotThereFails() {
        assertThatThrownBy(() -> Golden.check(folder.resolve("b"), "")).hasMessageContaining("-Dgolden=write writes it");
        assertThat(folder).isEmptyDirectory();
    }
}
