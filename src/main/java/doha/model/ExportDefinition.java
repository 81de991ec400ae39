package doha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What researchers' tables call an agreement and its duties. None of this decides a verdict.
 *
 * @param paX        the agreement's id in PA-X
 * @param topics     PA-X's names of topics, with the duties that each covers
 * @param country    the country, as the Peace Accords Matrix calls it
 * @param cowcode    the country's number in the Correlates of War
 * @param accordname what the Peace Accords Matrix calls the agreement
 * @param provisions its provisions that the agreement has, with the duties that each is scored by; if there is none, the vocabulary does
 *                   not say how that table names the agreement
 */
public record ExportDefinition(long paX, Map<String, List<DutyId>> topics, String country, long cowcode, String accordname,
        Map<String, List<DutyId>> provisions) {

    /** Copies the maps, keeping their order. */
    public ExportDefinition {
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        provisions = Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
    }

    /** The provisions of the Peace Accords Matrix that a duty is scored for; mostly one or none. */
    public List<String> provisionsOf(DutyId duty) {
        return having(provisions, duty);
    }

    /** The topics of PA-X that cover a duty; mostly one or none. */
    public List<String> topicsOf(DutyId duty) {
        return having(topics, duty);
    }

    private static List<String> having(Map<String, List<DutyId>> names, DutyId duty) {
        return names.entrySet().stream().filter(name -> name.getValue().contains(duty)).map(Map.Entry::getKey).toList();
    }
}
