package doha.internal.document;

import doha.Assessment;
import doha.model.Query;
import doha.model.Readings;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every result opens with: the day and the reading it rests on. */
public final class ResultHeader {

    private ResultHeader() { }

    /** The switches that are not at their default, with their positions, in the order of the vocabulary. */
    public static Map<String, String> departures(Readings readings, Vocabulary vocabulary) {
        Map<String, String> departures = new LinkedHashMap<>();
        for (Switch s : vocabulary.switches()) {
            String position = readings.position(s.name());
            if (!position.equals(s.defaultPosition())) {
                departures.put(s.name(), position);
            }
        }
        return departures;
    }

    /** The reading in words: {@code goals=binding; all other switches at their defaults}. */
    public static String reading(Readings readings, Vocabulary vocabulary) {
        Map<String, String> departures = departures(readings, vocabulary);
        return departures.isEmpty() ? "all switches at their defaults"
                : positions(departures, ", ") + "; all other switches at their defaults";
    }

    /** Switches and positions as {@code goals=binding}, one after the other. */
    public static String positions(Map<String, String> positions, String separator) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> e : positions.entrySet()) {
            text.append(text.length() == 0 ? "" : separator).append(e.getKey()).append('=').append(e.getValue());
        }
        return text.toString();
    }

    /** The day in words: {@code as of 2021-05-02, by what was known on 2021-04-01}. */
    public static String day(Query query) {
        return "as of " + query.asOf() + (query.knownBy() == null ? "" : ", by what was known on " + query.knownBy());
    }

    /** The title as one line. */
    static String title(Assessment assessment) {
        return TextWidth.clean(assessment.scenario());
    }
}
