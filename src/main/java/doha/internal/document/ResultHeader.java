package doha.internal.document;

import doha.Assessment;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Receipt;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every result opens with: what was asked, and what it can be traced to. */
public record ResultHeader(String scenario, LocalDate asOf, @Nullable LocalDate knownBy,
        @Describe("the stance that the reading was made from, null if none was named") @Nullable String stance,
        @Describe("a position for every switch") Readings readings, Receipt receipt,
        @Describe("the id of the agreement") String agreement) {

    static ResultHeader of(Assessment assessment) {
        Query query = assessment.query();
        return new ResultHeader(assessment.scenario(), query.asOf(), query.knownBy(), query.stance(), query.readings(),
                assessment.receipt(),
                assessment.agreement());
    }

    /** The title, the day and the reading of an assessment, and more on what was asked. */
    static Document document(Assessment assessment, Vocabulary vocabulary, String... more) {
        Stream<String> asked = Stream.of(day(assessment.query()), reading(assessment.query(), vocabulary));
        return new Document().title(assessment.scenario()).say(Stream.concat(asked, Stream.of(more)).toArray(String[]::new));
    }

    /** The switches that are not at their default, with their positions, in the order of the vocabulary. */
    static Map<String, String> departures(Map<String, String> readings, Vocabulary vocabulary) {
        Map<String, String> departures = new LinkedHashMap<>();
        for (Switch s : vocabulary.switches()) {
            String position = readings.getOrDefault(s.name(), s.defaultPosition());
            if (!position.equals(s.defaultPosition())) {
                departures.put(s.name(), position);
            }
        }
        return departures;
    }

    /** The reading of a question in words, with the stance that it was made from. */
    private static String reading(Query query, Vocabulary vocabulary) {
        return "reading: " + (query.stance() == null ? "" : "stance " + query.stance() + "; ")
                + reading(query.readings().asMap(), vocabulary);
    }

    /** The reading in words: {@code goals=binding; all other switches at their defaults}. */
    public static String reading(Map<String, String> readings, Vocabulary vocabulary) {
        Map<String, String> departures = departures(readings, vocabulary);
        return departures.isEmpty() ? "all switches at their defaults" : positions(departures) + "; all other switches at their defaults";
    }

    /** {@code goals=binding, ties=any-ties}. */
    static String positions(Map<String, String> positions) {
        return positions.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", "));
    }

    /** The day in words: {@code as of 2021-05-02, by what was known on 2021-04-01}. */
    public static String day(Query query) {
        return "as of " + query.asOf() + known(query.knownBy());
    }

    static String known(LocalDate knownBy) {
        return knownBy == null ? "" : ", by what was known on " + knownBy;
    }
}
