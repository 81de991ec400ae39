package doha.internal.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What a name means that is written otherwise than the program writes it. */
final class Meant {

    private Meant() {}

    /** The known names that are the given one but for case and punctuation; if none is, those that begin with it. */
    static List<String> of(String given, Collection<String> known) {
        List<String> same = alike(given, known);
        return same.isEmpty() ? those(given, known, String::startsWith) : same;
    }

    /** The known names that are the given one but for case and punctuation. */
    static List<String> alike(String given, Collection<String> known) {
        return those(given, known, String::equals);
    }

    private static List<String> those(String given, Collection<String> known, BiPredicate<String, String> fits) {
        String typed = bare(given);
        return typed.isEmpty() ? List.of() : known.stream().filter(name -> fits.test(bare(name), typed)).toList();
    }

    /** A name's letters and digits alone, in lower case. */
    static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** {@code 'j' can be 'json' or 'jsonl'}: what has two meanings is refused with both. */
    static UsageException several(String given, Collection<String> meanings) {
        List<String> quoted = meanings.stream().map(meaning -> "'" + meaning + "'").toList();
        int last = quoted.size() - 1;
        return new UsageException("'" + given + "' can be " + quoted.stream().limit(last).collect(Collectors.joining(", ")) + " or "
                + quoted.get(last) + "; write the one that is meant");
    }
}
