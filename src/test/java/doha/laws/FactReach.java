package doha.laws;

import doha.model.DutyId;
import doha.model.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which duties' verdicts a fact can reach, as the table of the agreement and the words on the gate have it. */
final class FactReach {

    private static final List<String> GATED = List.of("I", "I.A.1.us", "I.A.1.allies", "I.A.2", "I.B.1", "I.B.2");
    private static final List<String> GATING = List.of("II.1", "II.3.threat", "II.3.support", "II.3.hosting", "II.4", "II.5");
    /** What a gate may ask for, by the type of fact that shows it done. */
    private static final Map<String, String> STEPS = Map.of("clear-message", "II.2.message", "no-cooperation-instruction",
            "II.2.instruction");

    /** The types that close no gate and set no duty in force. */
    private static final Map<String, List<String>> BY_TYPE = Map.ofEntries(
            Map.entry("reduction-in-violence", List.of("RIV")),
            Map.entry("talks-started",
                    List.of("P.3", "P.4", "I.C.5000", "I.C.1000", "I.C.rest", "I.D.review", "I.D.removal", "I.E.engagement",
                            "I.E.delisting")),
            Map.entry("ceasefire-on-agenda", List.of("P.4")),
            Map.entry("us-forces", List.of("I", "I.A.1.us", "I.A.1.allies", "I.B.1")),
            Map.entry("allied-forces", List.of("I", "I.A.1.allies", "I.B.1")),
            Map.entry("support-personnel", List.of("I")),
            Map.entry("bases-vacated", List.of("I.A.2")),
            Map.entry("bases-remaining", List.of("I.B.2")),
            Map.entry("release-plan-work", List.of("I.C.plan")),
            Map.entry("taliban-prisoners-released", List.of("I.C.5000", "I.C.pledge")),
            Map.entry("other-prisoners-released", List.of("I.C.1000")),
            Map.entry("remaining-prisoners-released", List.of("I.C.rest")),
            Map.entry("released-prisoner-threat", List.of("I.C.pledge")),
            Map.entry("us-sanctions-review", List.of("I.D.review")),
            Map.entry("us-sanctions-removed", List.of("I.D.removal")),
            Map.entry("un-delisting-engagement", List.of("I.E.engagement")),
            Map.entry("un-delisting", List.of("I.E.delisting")),
            Map.entry("use-of-force", List.of("I.F.force")),
            Map.entry("interference", List.of("I.F.interference", "III.3.nonintervention")),
            Map.entry("talks-ended", List.of("P.4")),
            Map.entry("high-violence", List.of("X.4")),
            Map.entry("un-endorsement-requested", List.of("III.1")),
            Map.entry("positive-relations-sought", List.of("III.2")),
            Map.entry("economic-cooperation-sought", List.of("III.3.cooperation")),
            Map.entry("attack", List.of("X.1", "X.2")),
            Map.entry("air-strike", List.of("X.3")),
            Map.entry("us-determination", GATED));

    private static final Map<String, List<String>> CLOSING = Map.of(
            "soil-used", List.of("II.1", "II.3.threat"), "ties", List.of("II.1"), "threat-not-prevented", List.of("II.3.threat"),
            "recruiting", List.of("II.3.support"), "training", List.of("II.3.support"), "fundraising", List.of("II.3.support"),
            "hosting", List.of("II.3.hosting"), "asylum-to-threat", List.of("II.4"), "papers-to-threat", List.of("II.5"));

    private FactReach() {}

    /** Whether a fact can reach the verdict on a duty; a signing reaches all. */
    static boolean reaches(Fact fact, DutyId duty) {
        return fact.type().equals("signing") || reached(fact).contains(duty.value());
    }

    /** What follows from the outcome of a duty, whoever states it. */
    private static List<String> byFinding(String duty) {
        return GATING.contains(duty) || STEPS.containsValue(duty) ? GATED
                : duty.equals("P.3") ? BY_TYPE.get("talks-started")
                        : duty.equals("I.C.5000") ? List.of("I.C.pledge") : List.of();
    }

    private static Set<String> reached(Fact fact) {
        Set<String> reached = new HashSet<>(BY_TYPE.getOrDefault(fact.type(), List.of()));
        fact.duties("of").forEach(duty -> reached.add(duty.value()));
        if (STEPS.containsKey(fact.type())) {
            reached.add(STEPS.get(fact.type()));
            reached.addAll(GATED);
        } else if (CLOSING.containsKey(fact.type())) {
            reached.addAll(CLOSING.get(fact.type()));
            reached.addAll(GATED);
        } else if (fact.type().equals("finding")) {
            reached.addAll(byFinding(fact.duties("of").get(0).value()));
        } else if (fact.type().equals("new-government")) {
            reached.addAll(GATING);
            reached.addAll(GATED);
            reached.addAll(List.of("III.3.cooperation", "III.3.nonintervention"));
        }
        return reached;
    }
}
