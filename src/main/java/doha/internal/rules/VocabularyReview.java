package doha.internal.rules;

import doha.internal.rules.RuleModel.Conclusion;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType;
import doha.model.GateDefinition;
import doha.model.Kind;
import doha.model.PaceDefinition;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.terms.AdmittedFact;
import doha.terms.ClosingCause;
import doha.terms.LevelCap;
import doha.terms.PhaseConclusion;
import doha.terms.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a vocabulary declares and no rule is about: duties, milestones, causes of closings, fact types, positions. */
final class VocabularyReview {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    private final RuleFolder folder;
    private final List<RuleModel> rules;
    private final Vocabulary vocabulary;
    /** Whether the text of every rule shows what it concludes. */
    private final boolean open;
    private final List<Diagnostic> faults = new ArrayList<>();

    VocabularyReview(RuleFolder folder, List<RuleModel> rules, Vocabulary vocabulary, boolean open) {
        this.folder = folder;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.open = open;
    }

    List<Diagnostic> faults() {
        duties();
        vocabulary.pace().ifPresent(this::milestones);
        causes();
        factTypes();
        switches();
        return faults;
    }

    private List<Conclusion> concluded(Class<?> term) {
        return rules.stream().flatMap(rule -> rule.conclusions().stream()).filter(c -> c.term() == term).toList();
    }

    private void milestones(PaceDefinition pace) {
        if (pace.milestones().isEmpty()) {
            add("milestone", "pace", pace.level(), "the pace of '" + pace.level()
                    + "' has no milestones; name the duties that ask for its numbers, in their turn");
        }
        List<Conclusion> caps = concluded(LevelCap.class);
        boolean shown = open && caps.stream().noneMatch(cap -> cap.only("duty") == null || cap.only("level") == null);
        Set<DutyId> before = new HashSet<>();
        for (DutyId id : pace.milestones()) {
            boolean standing = vocabulary.duty(id).filter(duty -> duty.kind() == Kind.STANDING).isPresent();
            Set<String> levels = caps.stream().filter(cap -> id.value().equals(cap.only("duty"))).map(cap -> cap.only("level"))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            String wrong = !before.add(id) ? "is there twice; leave one out"
                    : standing ? "is a standing duty; a milestone is an act or a goal that asks for a level"
                            : !shown || levels.contains(pace.level()) ? null
                                    : "asks for " + (levels.isEmpty() ? "no level" : "the level " + Names.listed(levels))
                                            + "; a rule must conclude LevelCap(\"" + id + "\", \"" + pace.level()
                                            + "\", …), or the pace leave it out";
            if (wrong != null) {
                add("milestone", "id", id.value(), "the milestone '" + id + "' of the pace " + wrong);
            }
        }
    }

    private void causes() {
        List<Conclusion> closings = concluded(ClosingCause.class);
        Set<String> declared = vocabulary.gates().stream().flatMap(gate -> gate.closed().keySet().stream()).collect(Collectors.toSet());
        // A cause that a rule misspells is reported there.
        if (!open || closings.stream().anyMatch(c -> c.only("cause") != null && !declared.contains(c.only("cause")))) {
            return;
        }
        for (GateDefinition gate : vocabulary.gates()) {
            for (String cause : gate.closed().keySet()) {
                if (closings.stream().noneMatch(c -> may(c, "gate", gate.id()) && may(c, "cause", cause))) {
                    add("cause-without-rule", "id", gate.id(), "no rule closes the gate '" + gate.id() + "' by the cause '" + cause
                            + "'; one must conclude ClosingCause with it, or the vocabulary leave it out");
                }
            }
        }
    }

    private static boolean may(Conclusion conclusion, String property, String text) {
        String only = conclusion.only(property);
        return only == null || only.equals(text);
    }

    private void duties() {
        List<Conclusion> arising = DutyGraph.ARISING.stream().flatMap(term -> concluded(term).stream()).toList();
        if (!open || arising.stream().anyMatch(c -> c.only("duty") == null)) {
            return;
        }
        Set<String> ruled = Stream.concat(arising.stream(), concluded(PhaseConclusion.class).stream())
                .map(c -> c.only("duty")).collect(Collectors.toSet());
        for (Duty duty : vocabulary.duties()) {
            String id = duty.id().value();
            if (!ruled.contains(id)) {
                add("duty-without-rule", "id", id, "no rule says when the duty '" + id + "' arises; one must conclude "
                        + (duty.kind() == Kind.STANDING ? "ContinuingObligation" : "Obligation") + " for it");
            }
        }
    }

    private void factTypes() {
        Set<String> read = new LinkedHashSet<>();
        for (RuleModel rule : rules) {
            // A rule that admits facts says which do, and not yet what follows from them.
            if (rule.conclusions().stream().noneMatch(conclusion -> conclusion.term() == AdmittedFact.class)) {
                rule.texts().forEach(text -> QUOTED.matcher(text.text()).results().forEach(quoted -> read.add(quoted.group(1))));
            }
        }
        for (FactType type : vocabulary.factTypes()) {
            if (!read.contains(type.name())) {
                add("fact-type-unread", "type", type.name(), "no rule reads the fact type '" + type.name()
                        + "'; one must look for it, such as AdmittedFact(type == \"" + type.name() + "\"), or the vocabulary leave it out");
            }
        }
    }

    private void switches() {
        List<ReadingTest> tests = rules.stream().flatMap(rule -> rule.premises().stream())
                .filter(premise -> premise.term() == Reading.class).flatMap(premise -> ReadingTest.of(premise, vocabulary).stream())
                .toList();
        for (Switch s : vocabulary.switches()) {
            List<ReadingTest> asked = tests.stream().filter(test -> test.name().equals(s.name())).toList();
            Map<List<Boolean>, String> distinct = new HashMap<>();
            for (String position : s.positions()) {
                List<Boolean> answers = asked.stream().map(test -> test.positions().contains(position)).toList();
                boolean named = answers.contains(true);
                if (!named && !position.equals(s.otherwise())) {
                    add("position-unread", s.name(), position, "no rule reads the position '" + position + "' of the switch '" + s.name()
                            + "'; one must, such as by Reading(name == \"" + s.name() + "\", position == \"" + position + "\")"
                            + (s.otherwise() == null ? ", or the vocabulary say 'otherwise: " + position + "'" : ""));
                } else if (named && distinct.putIfAbsent(answers, position) != null) {
                    add("position-unread", s.name(), position, "no rule tells the position '" + position + "' of the switch '" + s.name()
                            + "' from '" + distinct.get(answers) + "'; one must read it alone");
                }
            }
        }
    }

    private void add(String code, String key, String value, String message) {
        faults.add(new Diagnostic(code, folder.placeOf(key, value), message));
    }
}
