package doha.internal.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library and program. */
public final class Version {

    private static final String CURRENT = read();

    private Version() {
    }

    /** Such as {@code 2.0.0}, as the build wrote it into the jar. */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = Version.class.getResourceAsStream("/doha/version")) {
            if (in == null) {
                throw new IllegalStateException("this build has no /doha/version");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
