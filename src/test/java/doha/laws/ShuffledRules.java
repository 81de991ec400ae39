package doha.laws;

import doha.Agreement;
import doha.RuleCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agreement's rules in another order, and spread over other files. */
final class ShuffledRules {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");
    private static final Pattern FUNCTION = Pattern.compile("(?ms)^function .*?^}$");
    private static final int FILES = 4;

    private ShuffledRules() {}

    /** Writes the built-in rules into a folder in an order drawn by a seed, and builds the agreement from there. */
    static Agreement load(Path into, long seed) throws IOException {
        List<String> parts = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        TreeSet<String> imports = new TreeSet<>();
        for (Path file : RuleCopies.rules()) {
            String text = Files.readString(file);
            find(IMPORT, text).forEach(imports::add);
            parts.addAll(find(RULE, text));
            functions.addAll(find(FUNCTION, text));
        }
        Collections.shuffle(parts, new Random(seed));
        Path agreement = Files.createDirectory(into.resolve("agreement"));
        Path general = Files.createDirectory(into.resolve("general"));
        for (int i = 0; i < FILES; i++) {
            List<String> here = parts.subList(i * parts.size() / FILES, (i + 1) * parts.size() / FILES);
            // A function must be compiled before the rules that call it.
            Files.writeString((i < FILES / 2 ? agreement : general).resolve("shuffled-" + i + ".drl"),
                    "package doha.rules\n" + String.join("\n", imports) + "\n"
                            + (i == 0 ? String.join("\n\n", functions) + "\n" : "") + String.join("\n\n", here) + "\n");
        }
        return Agreement.load(into);
    }

    private static List<String> find(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
