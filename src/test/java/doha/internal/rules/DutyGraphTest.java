package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.RuleCopies;
import doha.model.Readings;
import doha.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How duties bear on each other, as the rules have it. */
class DutyGraphTest {

    private final Agreement agreement = Agreement.load();
    private final Readings defaults = agreement.vocabulary().defaults();

    private Set<String> to(Readings readings, Link.Effect kind, String to) {
        return agreement.links(readings).stream().filter(l -> l.kind() == kind && l.to().equals(to)).map(Link::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> from(Readings readings, Link.Effect kind, String from) {
        return agreement.links(readings).stream().filter(l -> l.kind() == kind && l.from().equals(from)).map(Link::to)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void partTwosCounterTerrorismDutiesGateWhatTheReadingPutsBehindTheGate() {
        assertEquals(Set.of("II.1", "II.3.threat", "II.3.support", "II.3.hosting", "II.4", "II.5"),
                to(defaults, Link.Effect.GATES, Link.GATE));
        assertEquals(Set.of("I", "I.B.1", "I.B.2"), from(defaults, Link.Effect.MOVES, Link.GATE));
    }

    @Test
    void theLinksAreThoseOfTheReading() {
        assertEquals(Set.of("us-determination"), to(defaults.with("gate-judge", "us-determination"), Link.Effect.GATES, Link.GATE));
        assertEquals(Set.of("I.B.1", "I.B.2"), from(defaults.with("gated", "only-b"), Link.Effect.MOVES, Link.GATE));
        assertEquals(Set.of("I", "I.A.1.allies", "I.A.1.us", "I.A.2", "I.B.1", "I.B.2"),
                from(defaults.with("gated", "all-withdrawal"), Link.Effect.MOVES, Link.GATE));
        assertEquals(Set.of(), from(defaults.with("gated", "nothing"), Link.Effect.MOVES, Link.GATE));
        assertFalse(to(defaults, Link.Effect.NEEDS, "I.C.5000").contains("talks"));
        assertTrue(to(defaults.with("prisoner-deadline", "start-of-talks"), Link.Effect.NEEDS, "I.C.5000").contains("talks"));
    }

    @Test
    void theTalksThatOneDutyOwesTriggerOthers() {
        assertEquals(Set.of("P.3"), to(defaults, Link.Effect.TRIGGERS, "talks"));
        assertEquals(Set.of("P.4", "I.D.review", "I.D.removal", "I.E.engagement", "I.E.delisting"),
                from(defaults, Link.Effect.TRIGGERS, "talks"));
        assertEquals(Set.of("I.C.5000"), to(defaults, Link.Effect.TRIGGERS, "taliban-prisoners-released"));
        assertEquals(Set.of("I.C.pledge"), from(defaults, Link.Effect.TRIGGERS, "taliban-prisoners-released"));
        assertEquals(Set.of("III.3.cooperation", "III.3.nonintervention"), from(defaults, Link.Effect.TRIGGERS, "new-government"));
    }

    @Test
    void dutiesTakeTheirDayOrNumberFromOthers() {
        assertEquals(Set.of("I.A.1.us"), to(defaults, Link.Effect.NEEDS, "I.A.1.allies"));
        assertEquals(Set.of("I.C.5000"), to(defaults, Link.Effect.NEEDS, "I.C.rest"));
        assertEquals(Set.of("I.B.1"), to(defaults, Link.Effect.NEEDS, "I.B.2"));
        assertEquals(Set.of("signing"), to(defaults, Link.Effect.NEEDS, "RIV"));
        assertEquals(Set.of(), to(defaults, Link.Effect.TRIGGERS, "RIV"));
    }

    @Test
    void everyDutyButTheOneThatIsAlwaysInForceHasWhatItArisesWith() {
        Readings annexed = defaults.with("annexes", "as-reported");
        agreement.vocabulary().duties().stream().filter(duty -> !duty.id().value().equals("RIV")).forEach(duty -> {
            Set<String> arises = to(annexed, Link.Effect.TRIGGERS, duty.id().value());
            arises.addAll(to(annexed, Link.Effect.NEEDS, duty.id().value()));
            assertFalse(arises.isEmpty(), duty.id().value());
        });
    }

    @Tag("slow")
    @Test
    void editedRulesHaveLinksOfTheirOwn(@TempDir Path folder) throws IOException {
        RuleCopies.flat(folder);
        Path gate = folder.resolve("gate.drl");
        Files.writeString(gate, Files.readString(gate).replace("\"II.3.hosting\", ", ""));
        List<Link> links = Agreement.load(folder).links(defaults);
        assertFalse(links.contains(new Link("II.3.hosting", Link.GATE, Link.Effect.GATES)));
        assertTrue(links.contains(new Link("II.3.threat", Link.GATE, Link.Effect.GATES)));
    }

    @Test
    void aFactBearsOnTheDutiesThatBeginOrEndWithIt() {
        Vocabulary vocabulary = agreement.vocabulary();
        Map<String, List<String>> types = DutyGraph.factTypes(BuiltInRules.rules(), vocabulary);
        assertEquals(List.of("II.1", "II.3.threat", "II.3.support", "II.3.hosting", "II.4", "II.5", "III.3.cooperation",
                "III.3.nonintervention", Link.GATE), types.get("new-government"));
        List<String> atSigning = vocabulary.duties().stream().filter(duty -> duty.arises().equals("signing")).map(duty -> duty.id().value())
                .toList();
        assertEquals(atSigning, types.get("signing").stream().filter(atSigning::contains).toList());
        assertEquals(List.of("RIV", Link.GATE), types.get("signing").stream().filter(id -> !atSigning.contains(id)).toList());
    }
}
