package doha;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text compared as a whole with a file kept beside the input. After an intended change, {@code mvn test -Dgolden=write}, or
 * {@code mvn verify -Dgolden=write} for those made by the built program, rewrites all such files; review the difference before
 * committing it.
 */
public final class Golden {

    private Golden() {}

    /** Whether the files are to be rewritten instead of compared. */
    public static boolean isWriting() {
        return "write".equals(System.getProperty("golden"));
    }

    /** Fails with the first line that differs if the file does not hold exactly this text. */
    public static void check(Path file, String actual) throws IOException {
        if (isWriting()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
                Files.writeString(file, actual);
            }
        } else if (!Files.exists(file)) {
            fail("there is no " + file + "; -Dgolden=write writes it");
        } else if (!Files.readString(file).equals(actual)) {
            fail(difference(file, Files.readString(file).split("\n", -1), actual.split("\n", -1)));
        }
    }

    private static String difference(Path file, String[] expected, String[] actual) {
        int at = 0;
        while (at < expected.length && at < actual.length && expected[at].equals(actual[at])) {
            at++;
        }
        return file + ":" + (at + 1) + ": differs (-Dgolden=write rewrites it)\n  expected: " + line(expected, at) + "\n  but was:  "
                + line(actual, at)
                + "\n\nthe whole text:\n" + String.join("\n", actual);
    }

    private static String line(String[] lines, int at) {
        return at < lines.length ? lines[at] : "(the end)";
    }
}
