package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.Agreement;
import doha.internal.engine.JustificationGraph;
import doha.internal.engine.Session;
import doha.internal.rules.Dependencies.Group;
import doha.internal.rules.Dependencies.Way;
import doha.model.DutyId;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.reference.ScenarioGenerator;
import doha.scenario.Scenario;
import doha.terms.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.rule.Match;

class DependenciesTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Vocabulary WORDS = AGREEMENT.vocabulary();
    private static final Set<String> EVERY = WORDS.switches().stream().map(Switch::name).collect(Collectors.toSet());
    private static final String IMPORTS = "import doha.model.*\nimport doha.terms.*\n";

    private static Set<String> reaching(String duty, String... files) {
        Map<String, String> named = new HashMap<>();
        for (String file : files) {
            named.put(named.size() + ".drl", IMPORTS + file);
        }
        return Dependencies.of(RuleReader.read(named).orElseThrow(), WORDS).verdict(new DutyId(duty)).switches();
    }

    private static String rule(String when, String then) {
        return "rule \"r\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
    }

    private static final String JUDGE = rule("Obligation($duty : duty)", "insertLogical(new PhaseConclusion($duty, Phase.OVERDUE));");

    @Test
    void aSwitchReachesWhatARuleConcludesUnderIt() {
        String rule = rule("Reading(name == \"goals\", position == \"binding\")",
                "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));");
        assertEquals(Set.of("goals"), reaching("I", rule));
        assertEquals(Set.of(), reaching("P.3", rule));
    }

    @Test
    void aVariableCarriesTheDutyFromPremiseToConclusion() {
        String owed = rule("Reading(name == \"goals\", position == \"binding\")", "insertLogical(new Obligation(\"I\", null, null));");
        assertEquals(Set.of("goals"), reaching("I", owed, JUDGE));
        assertEquals(Set.of(), reaching("P.3", owed, JUDGE));
    }

    @Test
    void withoutTheVariableAnyDutyMayBeMeant() {
        String owed = rule("Reading(name == \"goals\", position == \"binding\")", "insertLogical(new Obligation(\"I\", null, null));");
        String vague = rule("$owed : Obligation()", "insertLogical(new PhaseConclusion($owed.duty(), Phase.OVERDUE));");
        assertEquals(Set.of("goals"), reaching("P.3", owed, vague));
    }

    @Test
    void whatIsNegatedOrAccumulatedReachesToo() {
        String gated = rule("Reading(name == \"gated\", position == \"nothing\")", "insertLogical(new Gated(\"I\", \"gate\"));");
        assertEquals(Set.of("gated"),
                reaching("I", gated, rule("not Gated(duty == \"I\")", "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
        assertEquals(Set.of("gated"), reaching("I", gated, rule("accumulate(Gated(duty == \"I\", $g : this); $all : collectList($g))",
                "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
        assertEquals(Set.of(),
                reaching("I", gated, rule("not Gated(duty == \"P.3\")", "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
    }

    @Test
    void onlyWhatARuleCannotDoWithoutBarsIt() {
        String when = "Reading(name == \"goals\", position == \"binding\")\nexists Gated(duty == \"I\")\nnot Undeterminable(duty == \"I\")";
        String then = "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));";
        String under = rule("Reading(name == \"gated\", position == \"nothing\")",
                "insertLogical(new Gated(\"I\", \"gate\"));\ninsertLogical(new Undeterminable(\"I\"));");
        assertEquals(List.of(2, 1, 1, 1), sizes(way(rule(when, then), under)));
        assertEquals(List.of(2, 1, 1, 1), sizes(way(rule("(" + when.replace("\n", " and ") + ")", then), under)));
        assertEquals(List.of(2, 1, 0, 0), sizes(way(rule(when.replaceFirst("\n", " or "), then), under)));
    }

    private static Way<Integer> way(String... files) {
        Map<String, String> named = Map.of("a", IMPORTS + files[0], "b", IMPORTS + files[1]);
        return Dependencies.of(RuleReader.read(named).orElseThrow(), WORDS).verdict(new DutyId("I")).ways().get(0);
    }

    private static List<Integer> sizes(Way<Integer> way) {
        return List.of(way.before().size(), way.tests().size(), way.neededBefore().size(), way.neededTests().size());
    }

    @Test
    void commentsAndQuotedTextSayNothing() {
        String rule = "rule \"when Reading() then end\"\nwhen\n// Reading(name == \"goals\")\n/* Gated() */ Signed()\nthen\n"
                + "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE)); // update($x)\nend\n";
        assertEquals(Set.of(), reaching("I", rule));
    }

    @Test
    void whatTheTextDoesNotShowIsTakenForEverything() {
        String plain = rule("Signed()", "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));");
        assertEquals(EVERY, reaching("I", rule("Reading($n : name)", "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
        assertEquals(EVERY, reaching("I", rule("Object()", "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
        assertEquals(Set.of("goals"), reaching("I", plain, rule("Reading(name == \"goals\")", "insertLogical(make());")));
        assertEquals(Set.of("goals"), reaching("I", rule("Reading(name == \"goals\" || position == \"x\", name == \"goals\")",
                "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
    }

    @Test
    void aTermTakenFromAnExpressionIsNoTermInMemory() {
        String gated = rule("Reading(name == \"gated\", position == \"nothing\")", "insertLogical(new Gated(\"I\", \"gate\"));");
        assertEquals(Set.of(), reaching("I", gated,
                rule("Signed()\n$g : Gated() from Things.of()", "insertLogical(new PhaseConclusion(\"I\", Phase.OVERDUE));")));
    }

    @Test
    void theBuiltInRulesLetTheSwitchesReachWhatTheyAreAbout() {
        Dependencies built = AGREEMENT.dependencies();
        // Which duties are goals is said by terms and not by the text of rules: any may be, as far as that shows.
        assertEquals(Set.of("evidence", "goals", "extensions"), built.verdict(new DutyId("P.4")).switches());
        assertEquals(Set.of("evidence", "goals", "scope", "ties", "allies", "prevention", "new-government"),
                built.verdict(new DutyId("II.1")).switches());
        assertEquals(Set.of("evidence", "goals", "extensions", "prisoner-numbers", "prisoner-deadline", "fixed-dates"),
                built.verdict(new DutyId("I.C.1000")).switches());
        assertEquals(
                Set.of("evidence", "goals", "extensions", "scope", "ties", "final-deadline", "gated", "gate-effect", "gate-judge",
                        "gate-asks",
                        "part-two-steps", "allies", "prevention", "new-government"),
                built.verdict(new DutyId("I.B.1")).switches());
    }

    /** What the engine really matched lies within what the text of the rules was taken to say. */
    @Test
    void everyMatchOfTheEngineIsForeseen() {
        Dependencies dependencies = AGREEMENT.dependencies();
        ScenarioGenerator generator = new ScenarioGenerator(WORDS);
        RuleBase rules = BuiltInRules.load();
        int checked = 0;
        for (long seed = 0; seed < 80; seed++) {
            Scenario scenario = generator.scenario(seed);
            try (Session session = new Session(rules, scenario, scenario.query())) {
                session.fire();
                checked += check(dependencies, session);
            }
        }
        assertTrue(checked > 10_000, "checked " + checked);
    }

    private static int check(Dependencies dependencies, Session session) {
        Collection<Object> terms = new ArrayList<>(session.terms());
        List<Set<Object>> sorted = dependencies.sort(terms);
        Map<Object, List<Integer>> groups = new HashMap<>();
        for (Group group : dependencies.groups()) {
            for (Object term : sorted.get(group.number())) {
                groups.computeIfAbsent(term, t -> new ArrayList<>()).add(group.number());
            }
        }
        int checked = 0;
        JustificationGraph proofs = session.proofs();
        for (Map.Entry<Object, List<Integer>> e : groups.entrySet()) {
            for (Match match : proofs.matches(e.getKey())) {
                for (int number : e.getValue()) {
                    Group group = dependencies.groups().get(number);
                    assertTrue(foreseen(group, match, groups), () -> match.getRule().getName() + " concluded " + e.getKey());
                    checked++;
                }
            }
        }
        return checked;
    }

    private static boolean foreseen(Group group, Match match, Map<Object, List<Integer>> groups) {
        Set<String> elsewhere = FROM.getOrDefault(match.getRule().getName(), Set.of());
        List<Object> reachable = match.getObjects().stream().filter(o -> !elsewhere.contains(o.getClass().getSimpleName()))
                .filter(o -> o instanceof Reading || groups.containsKey(o)).toList();
        return reachable.isEmpty() || group.ways().stream().anyMatch(way -> reachable.stream().allMatch(o -> o instanceof Reading r
                ? way.tests().stream().anyMatch(t -> t.name().equals(r.name()) && t.positions().contains(r.position()))
                : groups.get(o).stream().anyMatch(g -> g == group.number() || way.before().contains(g))));
    }

    /** For each rule the types it takes from an expression: equal terms may be in memory, but it does not look for them there. */
    private static final Map<String, Set<String>> FROM = from();

    private static Map<String, Set<String>> from() {
        Map<String, Set<String>> from = new HashMap<>();
        BuiltInRules.load().files().values().forEach(text -> {
            Matcher rule = Pattern.compile("(?s)\nrule \"([^\"]+)\"(.*?)\nend").matcher(text);
            while (rule.find()) {
                Matcher taken = Pattern.compile("(\\w+)\\([^\n]*\\) from ").matcher(rule.group(2));
                while (taken.find()) {
                    from.computeIfAbsent(rule.group(1), r -> new HashSet<>()).add(taken.group(1));
                }
            }
        });
        return from;
    }
}
