package doha.analysis.sweep;

import doha.model.Diagnostic;
import doha.model.Outcomes;

/**
 * What came of a point: an answer, or a refusal.
 *
 * @param point   the point
 * @param answer  where every duty stands there; null where the point makes no scenario
 * @param refusal the first fault of the scenario it would make; null where it makes one
 */
public record Outcome(Point point, Outcomes answer, Diagnostic refusal) { }
