package doha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What researchers' tables call an agreement and its duties. None of this decides a verdict.
 *
 * @param paX    the agreement's id in PA-X
 * @param topics PA-X's names of topics, with the duties that each covers
 * @param pam    what the Peace Accords Matrix calls the agreement, if it is told
 */
public record ExportDefinition(long paX, Map<String, List<DutyId>> topics, Optional<PamDefinition> pam) {

    /** Copies the topics, keeping their order. */
    public ExportDefinition {
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    }

    /**
     * An agreement as a row of the Peace Accords Matrix names it.
     *
     * @param country    the country
     * @param cowcode    the country's number in the Correlates of War
     * @param accordname the agreement
     * @param provisions the provisions that the agreement has, with the duties that each is scored by
     */
    public record PamDefinition(String country, long cowcode, String accordname, Map<String, List<DutyId>> provisions) {

        /** Copies the provisions, keeping their order. */
        public PamDefinition {
            provisions = Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
        }
    }

    /** The provisions of the Peace Accords Matrix that a duty is scored for; mostly one or none. */
    public List<String> provisionsOf(DutyId duty) {
        return pam.map(words -> having(words.provisions(), duty)).orElse(List.of());
    }

    /** The topics of PA-X that cover a duty; mostly one or none. */
    public List<String> topicsOf(DutyId duty) {
        return having(topics, duty);
    }

    private static List<String> having(Map<String, List<DutyId>> names, DutyId duty) {
        return names.entrySet().stream().filter(name -> name.getValue().contains(duty)).map(Map.Entry::getKey).toList();
    }
}
