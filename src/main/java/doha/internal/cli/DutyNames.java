package doha.internal.cli;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The duties that a text means: an id, the beginning of one, a place in the text, or words. */
record DutyNames(Vocabulary vocabulary) {

    /** Shorter beginnings of words would mean nearly everything. */
    private static final int SHORTEST = 3;
    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** The duty that a text means. None, or several, throw {@link UsageException}. */
    Duty meant(String given) {
        return vocabulary.duty(new DutyId(given)).orElseGet(() -> one(given));
    }

    private Duty one(String given) {
        if (List.of("gate", "pace").contains(Meant.bare(given))) {
            throw new UsageException("'" + given + "' is no duty; 'doha assess' and 'doha timeline' show the " + Meant.bare(given));
        }
        List<Duty> covered = covered(given);
        List<Duty> meant = covered.isEmpty() ? described(given) : covered;
        if (meant.isEmpty()) {
            throw UsageException.unknown("duty", given, ids(vocabulary.duties()), "see 'doha duties'");
        }
        if (meant.size() > 1) {
            String number = meant.size() < NUMBERS.size() ? NUMBERS.get(meant.size()) : String.valueOf(meant.size());
            throw new UsageException((covered.isEmpty() ? "'" + given + "' stands in " : given + " has ") + number + " duties: "
                    + String.join(", ", ids(meant)) + "; name one");
        }
        return meant.get(0);
    }

    private static List<String> ids(List<Duty> duties) {
        return duties.stream().map(duty -> duty.id().value()).toList();
    }

    /** Those whose id or place is the text, or begins with it. */
    private List<Duty> covered(String given) {
        String typed = Meant.bare(given);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<String> parts = words(given);
        return first(List.of(
                duty -> Meant.bare(duty.id().value()).equals(typed),
                duty -> begins(words(duty.id().value()), parts),
                duty -> Meant.bare(duty.place()).equals(typed),
                duty -> begins(words(duty.place()), parts),
                duty -> parts.size() > 1 && begins(words(duty.id().value()), parts.subList(0, parts.size() - 1))
                        && Meant.bare(duty.id().value()).startsWith(typed),
                duty -> Character.isDigit(typed.charAt(typed.length() - 1)) && Meant.bare(duty.id().value()).startsWith(typed)));
    }

    /** Those of which the text's words are said: in the id, else in its sentence, or its kind, else as beginnings of words. */
    private List<Duty> described(String given) {
        List<String> typed = words(given);
        return typed.isEmpty() ? List.of() : first(List.of(
                duty -> words(duty.id().value()).containsAll(typed),
                duty -> said(duty).containsAll(typed),
                duty -> typed.stream().allMatch(word -> word.length() >= SHORTEST
                        && said(duty).stream().anyMatch(said -> said.startsWith(word)))));
    }

    private static Set<String> said(Duty duty) {
        return Set.copyOf(words(String.join(" ", duty.id().value(), duty.kind().label(), duty.summary())));
    }

    /** The duties that pass the first test that any passes. */
    private List<Duty> first(List<Predicate<Duty>> tests) {
        return tests.stream().map(test -> vocabulary.duties().stream().filter(test).toList()).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    private static boolean begins(List<String> whole, List<String> parts) {
        return whole.size() >= parts.size() && whole.subList(0, parts.size()).equals(parts);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).split(BETWEEN)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
