package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "scenarios --port 65536 | --port: '65536' is not a whole number from 0 to 65535",
            "scenarios --port -1 | --port: '-1' is not a whole number from 0 to 65535",
            "scenarios --port http | --port: 'http' is not a whole number from 0 to 65535",
            "scenarios --host 0.0.0.0 | unknown option '--host'; did you mean '--port'?",
            "absent | there is no folder 'absent'",
            "README.md | 'README.md' is a file; serve takes a folder",
            "scenarios rules | unexpected argument 'rules'; see 'doha serve --help'"})
    void aWrongCallIsRefusedInOneLine(String arguments, String message) {
        assertThat(Ran.of(("serve " + arguments).split(" "))).isEqualTo(Ran.refused(message));
    }
}
