package doha.internal.rules;

import doha.internal.rules.Consequence.Made;
import doha.internal.rules.Names.Domain;
import doha.internal.rules.RuleTexts.Rule;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.FactType;
import doha.model.Place;
import doha.model.Switch;
import doha.model.Vocabulary;
import doha.terms.AdmittedFact;
import doha.terms.ContinuingObligation;
import doha.terms.Obligation;
import doha.terms.PhaseConclusion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be shown to be wrong with rules from their text and the vocabulary, without trying a scenario: rules that name what is
 * not there or can never fire, and duties, positions and fact types that no rule is about.
 */
final class RuleReview {

    private static final Pattern DAY = Pattern.compile("\\b(?:fixed|parse)\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern DAY_OF = Pattern.compile("\\bLocalDate\\.of\\s*\\(\\s*(\\d{1,4})\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*\\)");
    private static final Set<String> ARISING = Set.of(Obligation.class.getName(), ContinuingObligation.class.getName());

    /** More rules than these that only wait for others are told as one. */
    private static final int MOST_WAITING = 3;

    private final RuleFolder folder;
    private final RuleTexts texts;
    private final Vocabulary vocabulary;
    private final Names names;
    private final Map<Rule, Consequence> consequences = new LinkedHashMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();

    RuleReview(RuleFolder folder, RuleTexts texts, Vocabulary vocabulary) {
        this.folder = folder;
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.names = new Names(vocabulary);
        texts.rules().forEach(rule -> consequences.put(rule, Consequence.of(rule, texts.declared())));
    }

    /** All that is wrong. */
    List<Diagnostic> faults() {
        Firing firing = new Firing(texts, consequences, vocabulary);
        List<Rule> waiting = texts.rules().stream().filter(firing::waitsForOthers).toList();
        for (Rule rule : texts.rules()) {
            clause(rule);
            days(rule);
            Set<String> told = new LinkedHashSet<>();
            NeverFires never = firing.whyNever(rule, names);
            if (never != null && (!firing.waitsForOthers(rule) || waiting.size() <= MOST_WAITING)) {
                add("never-fires", never.place(), rule, "can never fire: " + never.reason());
                told.addAll(never.names());
            }
            for (NamedText named : NamedText.in(rule, consequences.get(rule), firing.matching(), names)) {
                if (!named.isKnown() && told.add(named.text())) {
                    add("unknown-name", named.place(), rule, named.wrong());
                }
            }
        }
        if (waiting.size() > MOST_WAITING) {
            add("never-fires", waiting.get(0).place(), waiting.get(0), "and " + (waiting.size() - 1) + " others can never fire, since they look for "
                    + "what only rules conclude that can never fire; put those right first");
        }
        duties(firing);
        factTypes();
        switches(firing.matching());
        return faults;
    }

    private void add(String code, Place place, Rule rule, String message) {
        faults.add(new Diagnostic(code, place, "the rule '" + rule.name() + "' " + message));
    }

    private void clause(Rule rule) {
        String clause = rule.annotation("clause");
        Domain clauses = names.clauses();
        if (clause == null || clause.isEmpty()) {
            String duty = rule.annotation("duty");
            String example = duty == null ? "Part One, B.1"
                    : vocabulary.duty(new DutyId(duty)).map(Duty::place).orElse("Part One, B.1");
            add("no-clause", rule.place(), rule, "names no clause; say which it encodes, such as @clause(\"" + example + "\")");
        } else if (!clauses.known().contains(clause)) {
            add("unknown-clause", rule.placeOf('"' + clause + '"', rule.descr().getLine()), rule, "names a clause that is not there: "
                    + clauses.wrong(clause).replace("the vocabulary has none of that name",
                    "a clause is the place or the part of a duty in the vocabulary, or a section of the model"));
        }
        String duty = rule.annotation("duty");
        if (duty != null && !names.duties().known().contains(duty)) {
            add("unknown-duty", rule.placeOf('"' + duty + '"', rule.descr().getLine()), rule, "is said to be of a duty that is not there: "
                    + names.duties().wrong(duty));
        }
    }

    private void days(Rule rule) {
        int line = rule.descr().getLine();
        String text = RuleText.of(rule.body()).text();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            if (!isDay(day.group(1))) {
                add("no-such-day", rule.placeOf('"' + day.group(1) + '"', line), rule, "names a day that is not there: '" + day.group(1)
                        + "'; days are written YYYY-MM-DD, such as 2020-03-10");
            }
        }
        Matcher of = DAY_OF.matcher(text);
        while (of.find()) {
            try {
                LocalDate.of(Integer.parseInt(of.group(1)), Integer.parseInt(of.group(2)), Integer.parseInt(of.group(3)));
            } catch (DateTimeException e) {
                add("no-such-day", rule.placeOf(of.group(), line), rule, "names a day that is not there: " + of.group());
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void duties(Firing firing) {
        Set<Object> ruled = new LinkedHashSet<>();
        for (Map.Entry<Rule, Consequence> each : consequences.entrySet()) {
            if (each.getValue().anything()) {
                return;
            }
            for (Made made : each.getValue().made()) {
                boolean arises = ARISING.contains(String.valueOf(made.type()));
                String duty = made.text("duty");
                if (duty != null && (arises || PhaseConclusion.class.getName().equals(made.type()))) {
                    ruled.add(duty);
                } else if (duty == null && arises) {
                    Set<Object> possible = firing.values(made.type(), "duty");
                    if (possible == null || !firing.fires(each.getKey())) {
                        return;
                    }
                    ruled.addAll(possible);
                }
            }
        }
        for (Duty duty : vocabulary.duties()) {
            String id = duty.id().value();
            if (!ruled.contains(id)) {
                faults.add(new Diagnostic("duty-without-rule", folder.placeOf("id", id), "no rule says when the duty '" + id
                        + "' arises; one must conclude " + (duty.kind() == doha.model.Kind.STANDING ? "ContinuingObligation" : "Obligation") + " for it"));
            }
        }
    }

    private void factTypes() {
        Set<String> read = new LinkedHashSet<>();
        for (Map.Entry<Rule, Consequence> each : consequences.entrySet()) {
            // A rule that lets facts count says which do, and not yet what follows from them.
            boolean lets = each.getValue().made().stream().anyMatch(m -> AdmittedFact.class.getName().equals(m.type()));
            if (!lets) {
                Matcher text = Pattern.compile("\"([^\"\\\\]*)\"").matcher(RuleText.of(each.getKey().body()).text());
                while (text.find()) {
                    read.add(text.group(1));
                }
            }
        }
        for (FactType type : vocabulary.factTypes()) {
            if (!read.contains(type.name())) {
                faults.add(new Diagnostic("fact-type-unread", folder.placeOf("type", type.name()), "no rule reads the fact type '" + type.name()
                        + "'; one must look for it, such as AdmittedFact(type == \"" + type.name() + "\"), or the vocabulary leave it out"));
            }
        }
    }

    private void switches(Matching matching) {
        Map<String, List<Set<String>>> tests = SwitchTests.in(texts, matching, vocabulary);
        for (Switch s : vocabulary.switches()) {
            List<Set<String>> asked = tests.getOrDefault(s.name(), List.of());
            Map<List<Boolean>, String> told = new HashMap<>();
            for (String position : s.positions()) {
                List<Boolean> answers = asked.stream().map(test -> test.contains(position)).toList();
                boolean named = answers.contains(true);
                if (!named && !position.equals(s.otherwise())) {
                    unread(s, position, "no rule reads the position '" + position + "' of the switch '" + s.name() + "'; one must, such as by "
                            + "Reading(name == \"" + s.name() + "\", position == \"" + position + "\")"
                            + (s.otherwise() == null ? ", or the vocabulary say 'otherwise: " + position + "'" : ""));
                } else if (named && told.putIfAbsent(answers, position) != null) {
                    unread(s, position, "no rule tells the position '" + position + "' of the switch '" + s.name() + "' from '"
                            + told.get(answers) + "'; one must read it alone");
                }
            }
        }
    }

    private void unread(Switch s, String position, String message) {
        Place place = folder.placeOf("switch", s.name());
        faults.add(new Diagnostic("position-unread", folder.placeAfter(place, position), message));
    }
}
