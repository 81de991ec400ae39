package doha.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents say the project is made of is what the build takes. */
class LicencesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>\\s*<groupId>([^<]+)</groupId>.*?</dependency>");

    @Test
    void everyLibraryThatTheJarsTakeIsInTheTableWithALicence() throws IOException {
        String table = section(Files.readString(Path.of("src/site/markdown/architecture.md")));
        List<String> missing = new ArrayList<>();
        Set<String> groups = groups(Files.readString(Path.of("pom.xml")));
        for (String group : groups) {
            if (table.lines().noneMatch(line -> line.contains("`" + group + "`") && line.matches(".*(Apache-2.0|MIT|BSD|ISC|EPL-2.0).*"))) {
                missing.add(group);
            }
        }
        assertEquals(List.of(), missing);
        assertFalse(groups.size() < 8, "few dependencies were found: " + groups);
    }

    private static String section(String document) {
        int begin = document.indexOf("## Libraries");
        int end = document.indexOf("\n## ", begin + 1);
        return document.substring(begin, end < 0 ? document.length() : end);
    }

    /** The groups of the dependencies of the build itself; those of tests, of profiles and of plug-ins go nowhere. */
    private static Set<String> groups(String pom) {
        Set<String> groups = new TreeSet<>();
        Matcher dependency = DEPENDENCY.matcher(pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("<build>")));
        while (dependency.find()) {
            if (!dependency.group().contains("<scope>")) {
                groups.add(dependency.group(1));
            }
        }
        return groups;
    }
}
