package doha.internal.engine;

import doha.model.Gate;
import doha.model.Pace;
import doha.terms.PhaseConclusion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the rules concluded on a question.
 *
 * @param judgements one for each duty in force under the reading, in the order of agreement.md
 * @param due        the text's due day of each duty that has one
 * @param effective  the effective due day of each duty that has one
 * @param gate       the gate; null before the signing
 * @param pace       the pace; null before the signing
 */
public record Conclusions(List<PhaseConclusion> judgements, Map<String, LocalDate> due, Map<String, LocalDate> effective, Gate gate, Pace pace) { }
