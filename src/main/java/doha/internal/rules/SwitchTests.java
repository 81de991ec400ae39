package doha.internal.rules;

import doha.internal.rules.RuleTexts.Rule;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.PatternDescr;

/** Which positions of each switch the rules ask for, each time they ask. */
final class SwitchTests {

    private SwitchTests() {
    }

    static Map<String, List<Set<String>>> in(RuleTexts texts, Matching matching, Vocabulary vocabulary) {
        Map<String, List<Set<String>>> tests = new HashMap<>();
        for (Rule rule : texts.rules()) {
            for (PatternDescr pattern : NamedText.patterns(rule.descr().getLhs())) {
                if (pattern.getObjectType().equals("Reading") || pattern.getObjectType().endsWith(".Reading")) {
                    for (Switch s : vocabulary.switches()) {
                        asked(rule, pattern, matching, s).forEach(test -> tests.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(test));
                    }
                }
            }
        }
        return tests;
    }

    /** The positions in which a pattern lets a switch be; where it does not say, each position by itself. */
    private static List<Set<String>> asked(Rule rule, PatternDescr pattern, Matching matching, Switch s) {
        Set<String> positions = new LinkedHashSet<>();
        boolean told = false;
        for (String position : s.positions()) {
            Possible reading = new Possible(doha.terms.Reading.class.getName(),
                    Map.of("name", Value.of(s.name()), "position", Value.of(position)));
            if (matching.holds(rule, pattern.getConstraint().getDescrs(), Matching.State.START.at(reading)) != null) {
                positions.add(position);
            }
        }
        for (var constraint : pattern.getConstraint().getDescrs()) {
            told |= constraint.toString().matches("(?s)\\s*position\\s*(==|!=|in\\b|not\\s+in\\b).*\".*");
        }
        return told || positions.isEmpty() ? positions.isEmpty() ? List.of() : List.of(positions) : positions.stream().map(Set::of).toList();
    }
}
