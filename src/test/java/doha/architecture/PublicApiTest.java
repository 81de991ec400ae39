package doha.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import doha.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others may call is written down, and changes only on purpose (see {@link Golden}).
 */
class PublicApiTest {

    private static final Path LIST = Path.of("src/test/resources/api/public-api.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> PACKAGES = List.of("", "model", "terms", "scenario", "analysis");

    @Test
    void isWhatTheListSays() throws Exception {
        Golden.check(LIST, api());
    }

    private static String api() throws IOException, ClassNotFoundException {
        List<String> arguments = new ArrayList<>(List.of("-protected", "-cp", CLASSES.toString()));
        int options = arguments.size();
        for (String part : PACKAGES) {
            try (Stream<Path> files = Files.walk(CLASSES.resolve("doha").resolve(part), part.isEmpty() ? 1 : Integer.MAX_VALUE)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                    String name = CLASSES.relativize(file).toString().replace(".class", "").replace(file.getFileSystem().getSeparator(),
                            ".");
                    if (isPublic(Class.forName(name, false, PublicApiTest.class.getClassLoader()))) {
                        arguments.add(name);
                    }
                }
            }
        }
        assertFalse(arguments.size() == options);
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        assertEquals(0, ToolProvider.findFirst("javap").orElseThrow().run(printer, printer, arguments.toArray(new String[0])),
                out.toString());
        return out.toString().lines().filter(line -> !line.startsWith("Compiled from")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isPublic(Class<?> type) {
        boolean open = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return open && !type.isSynthetic() && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
