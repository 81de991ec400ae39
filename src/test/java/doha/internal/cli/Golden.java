package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output compared as a whole with a file kept beside the input. After a wanted change, {@code mvn test -Dgolden.write=true}
 * writes all such files anew; review what that changed as a diff before committing it.
 */
final class Golden {

    private Golden() { }

    static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        } else if (!Files.exists(file)) {
            fail("there is no " + file + "; -Dgolden.write=true writes it");
        } else {
            assertEquals(Files.readString(file), actual, file + " (-Dgolden.write=true rewrites it)");
        }
    }
}
