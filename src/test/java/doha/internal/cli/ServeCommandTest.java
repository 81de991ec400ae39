package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "scenarios --port 65536 | --port: '65536' is no port; a port is a whole number from 0 to 65535",
            "scenarios --port -1 | --port: '-1' is no port; a port is a whole number from 0 to 65535",
            "scenarios --port http | --port: 'http' is no port; a port is a whole number from 0 to 65535",
            "scenarios --host 0.0.0.0 | unknown option '--host'; did you mean '--port'?",
            "absent | there is no folder 'absent'",
            "README.md | 'README.md' is a file; serve takes a folder",
            "scenarios rules | unexpected argument 'rules'; see 'doha serve --help'"})
    void aWrongCallIsToldInOneLine(String arguments, String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(("serve " + arguments).split(" "), out, err, new Terminal(false, false, 100, false));
        assertEquals("doha: " + message + "\n", err.toString(StandardCharsets.UTF_8));
        assertEquals(2, code);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
