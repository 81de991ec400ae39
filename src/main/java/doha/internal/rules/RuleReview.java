package doha.internal.rules;

import doha.internal.rules.Names.Domain;
import doha.internal.rules.RuleModel.Argument;
import doha.internal.rules.RuleModel.Constraint;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Condition;
import doha.internal.rules.RuleModel.Premise;
import doha.internal.rules.RuleModel.Text;
import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Kind;
import doha.model.Place;
import doha.model.Vocabulary;
import doha.terms.AdmittedFact;
import doha.terms.ClosingCause;
import doha.terms.ContinuingObligation;
import doha.terms.Determination;
import doha.terms.DutyProgress;
import doha.terms.EffectiveDeadline;
import doha.terms.ExcludedEvidenceAsked;
import doha.terms.GateState;
import doha.terms.HeldClosed;
import doha.terms.Infringement;
import doha.terms.Obligation;
import doha.terms.PaceState;
import doha.terms.PhaseConclusion;
import doha.terms.PossibleInfringement;
import doha.terms.ReachedBetweenReports;
import doha.terms.StillReported;
import doha.terms.UnmetRequirement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be shown to be wrong with rules from their text and the vocabulary, without trying a scenario: names of what is not there,
 * conditions that exclude each other, conclusions that nothing reads, and what {@link VocabularyReview} finds.
 */
final class RuleReview {

    private static final Pattern DAY = Pattern.compile("\\b(?:fixed|parse)\\s*\\(\\s*\"([^\"]*)\"");
    private static final String BROKEN = "a standing duty is broken by conduct, an act or a goal by a day that passes";
    /** What to say if a standing duty has an obligation, or another duty has what only a standing one has. */
    private static final Map<Class<?>, String> OTHER_KIND = Map.of(Obligation.class, "a standing duty arises by ContinuingObligation",
            ContinuingObligation.class, "an act or a goal arises by Obligation", Infringement.class, BROKEN,
            PossibleInfringement.class, BROKEN);
    /** What verdicts and explanations are read off; no rule need look for it. */
    private static final Set<Class<?>> ANSWERS = Set.of(PhaseConclusion.class, Obligation.class, EffectiveDeadline.class, GateState.class,
            PaceState.class, HeldClosed.class, StillReported.class, DutyProgress.class, ReachedBetweenReports.class,
            ExcludedEvidenceAsked.class, UnmetRequirement.class);
    private static final Pattern PROPERTY = Pattern.compile("(?!this$)[a-z]\\w*");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*(?s:.*?)\\*/");
    /** More values than these are not listed in a message. */
    private static final int MOST_LISTED = 14;

    private final RuleFolder folder;
    private final List<RuleModel> rules;
    private final Vocabulary vocabulary;
    private final Names names;
    /** Whether the text of every rule shows what it looks for and concludes. */
    private final boolean open;
    private final Map<String, RuleFile> files = new HashMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();

    // Of the rule at hand:
    private RuleModel rule;
    /** What has been said to be wrong, so that it is said once. */
    private Set<String> reported;

    RuleReview(RuleFolder folder, List<RuleModel> rules, Vocabulary vocabulary) {
        this.folder = folder;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.names = new Names(vocabulary);
        folder.files().forEach((name, text) -> files.put(name, new RuleFile(name, text)));
        this.open = concluded().allMatch(c -> c.term() != Object.class);
    }

    private Stream<Conclusion> concluded() {
        return rules.stream().flatMap(rule -> rule.conclusions().stream());
    }

    /** All that is wrong. */
    List<Diagnostic> faults() {
        rules.stream().filter(each -> !folder.isGeneral(each)).forEach(this::review);
        if (faults.isEmpty()) {
            feeding();
            faults.addAll(Clash.faults(rules, vocabulary));
        }
        faults.addAll(new VocabularyReview(folder, rules, vocabulary, open).faults());
        return faults;
    }

    private void review(RuleModel next) {
        rule = next;
        reported = new HashSet<>();
        clause();
        rule.texts().forEach(this::days);
        neverFires();
        rule.premises().forEach(this::names);
        fieldReads();
        rule.conclusions().forEach(this::conclusion);
    }

    private void add(String code, Place place, String message) {
        faults.add(new Diagnostic(code, place, "the rule '" + rule.name() + "' " + message));
    }

    /** Where some text is first found in a rule's file from a place on; that place if it is not. */
    private Place find(String wanted, Place from) {
        RuleFile file = files.get(from.file());
        int found = file.text().indexOf(wanted, file.at(from));
        return found < 0 ? from : file.place(found);
    }

    // ---- Clauses and days ----

    private void clause() {
        String clause = rule.info().clause();
        DutyId duty = rule.info().duty();
        Domain clauses = names.clauses();
        if (clause.isEmpty()) {
            String example = vocabulary.duties().stream().filter(d -> duty == null || d.id().equals(duty)).findFirst().map(Duty::place)
                    .orElse("…");
            add("no-clause", rule.info().place(), "names no clause; say which it encodes, such as @clause(\"" + example + "\")");
        } else if (!clauses.known().contains(clause)) {
            add("unknown-clause", find('"' + clause + '"', rule.info().place()), "names a clause that is not there: "
                    + clauses.wrong(clause).replace("the vocabulary has none of that name",
                            "a clause is the place or the part of a duty in the vocabulary, or a section of the model"));
        }
        if (duty != null && !names.duties().known().contains(duty.value())) {
            add("unknown-duty", find('"' + duty.value() + '"', rule.info().place()), "is said to be of a duty that is not there: "
                    + names.duties().wrong(duty.value()));
        }
    }

    private void days(Text text) {
        DAY.matcher(text.text()).results().filter(day -> Bounds.day(day.group(1)) == null).forEach(day -> add("no-such-day",
                find('"' + day.group(1) + '"', text.place()), "names a day that is not there: '" + day.group(1)
                        + "'; days are written YYYY-MM-DD, such as " + vocabulary.agreement().signed()));
        Bounds.DAY_OF.matcher(text.text()).results().filter(day -> Bounds.day(Bounds.iso(day)) == null).forEach(day -> add("no-such-day",
                find(day.group(), text.place()), "names a day that is not there: " + day.group()));
    }

    // ---- Names ----

    private void names(Premise premise) {
        for (Condition condition : premise.conditions()) {
            for (Constraint c : condition.anyOf()) {
                String property = c.property();
                if (premise.term() != Object.class && PROPERTY.matcher(property).matches() && !c.operator().isEmpty()
                        && TermTypes.reader(premise.term(), property) == null && reported.add(property)) {
                    List<String> properties = TermTypes.properties(premise.term());
                    add("unknown-field", condition.place(), "asks " + premise.type() + " for '" + property + "', which it does not have; "
                            + Diagnostic.didYouMean(property, properties, "it has " + Names.listed(properties)));
                }
                unknown(domain(premise, c), c.literal(), c.place(), "looks for");
            }
        }
    }

    /** Whether a text is none of those that may stand there; then that is said once. */
    private boolean unknown(Domain domain, String text, Place place, String doing) {
        boolean unknown = domain != null && !domain.known().contains(text);
        if (unknown && reported.add(text)) {
            add("unknown-name", place, doing + " what is not there: " + domain.wrong(text));
        }
        return unknown;
    }

    private void fieldReads() {
        for (Premise premise : rule.premises()) {
            premise.conditions().forEach(condition -> fieldReads(condition.text(), condition.place(), premise.term(),
                    texts(premise, "type")));
        }
        // What a rule takes from an expression, adds up or concludes is not all in its model.
        Place place = rule.info().place();
        RuleFile file = files.get(place.file());
        RuleFile.Rule whole = file.ruleAt(file.at(place)).orElseThrow();
        String text = COMMENT.matcher(file.text().substring(whole.named(), whole.next())).replaceAll("");
        fieldReads(text, place, Object.class, Set.of());
    }

    private void fieldReads(String text, Place from, Class<?> term, Set<String> types) {
        FieldRead.in(text, term).forEach(read -> {
            String fault = read.fault(types, vocabulary);
            if (fault != null && reported.add(read.field())) {
                add("unknown-field", find(read.text(), from), fault);
            }
        });
    }

    /** The texts that a property may be compared with; null if it is compared with another thing, or the vocabulary does not say. */
    private Domain domain(Premise premise, Constraint c) {
        if (c.literal() == null || !c.operator().equals("==") && !c.operator().equals("!=")) {
            return null;
        }
        Set<String> beside = texts(premise, c.property().equals("position") ? "name" : "type");
        return names.of(premise.term().getSimpleName(), c.property(), beside);
    }

    /** The texts of which a pattern wants a property to be one. */
    private static Set<String> texts(Premise premise, String property) {
        return premise.conditions().stream().flatMap(condition -> condition.anyOf().stream())
                .filter(c -> c.property().equals(property) && c.operator().equals("==") && c.literal() != null)
                .map(Constraint::literal).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void conclusion(Conclusion conclusion) {
        boolean known = true;
        for (Argument argument : conclusion.arguments()) {
            String text = RuleModel.unquoted(argument.text());
            known &= text == null || !unknown(domain(conclusion, argument), text, argument.place(), "concludes");
        }
        kind(conclusion);
        if (known && open && !ANSWERS.contains(conclusion.term())
                && rules.stream().flatMap(r -> r.premises().stream()).noneMatch(conclusion::mayBe)) {
            List<String> texts = conclusion.keys().stream().filter(key -> key.texts().size() == 1)
                    .map(key -> key.property() + " == \"" + key.texts().iterator().next() + '"').toList();
            add("unread-conclusion", conclusion.place(), "concludes what nothing reads: no rule looks for " + conclusion.type()
                    + "(" + String.join(", ", texts) + ")");
        }
    }

    private Domain domain(Conclusion conclusion, Argument argument) {
        // Of texts the one that is no property of a cause is the word by which a determination closes the gate.
        return conclusion.term() == ClosingCause.class && argument.property().isEmpty()
                ? names.determinations(rule.premises().stream().filter(premise -> premise.term() == Determination.class)
                        .map(premise -> premise.only("of")).toList())
                : names.of(conclusion.term().getSimpleName(), argument.property(), Set.of());
    }

    private void kind(Conclusion conclusion) {
        String duty = conclusion.only("duty");
        String wrong = OTHER_KIND.get(conclusion.term());
        Optional<Kind> kind = vocabulary.duties().stream().filter(each -> each.id().value().equals(duty)).map(Duty::kind).findFirst();
        if (wrong != null && kind.isPresent() && (kind.get() == Kind.STANDING) == (conclusion.term() == Obligation.class)) {
            add("wrong-kind", conclusion.place(), "concludes " + conclusion.term().getSimpleName() + " for '" + duty + "', whose kind is "
                    + kind.get().label() + "; " + wrong);
        }
    }

    // ---- What cannot be ----

    private void neverFires() {
        for (Premise premise : rule.premises()) {
            Bounds.Contradiction contradiction = Bounds.contradiction(premise.conditions());
            if (contradiction != null) {
                never(contradiction.condition().place(), contradiction.what());
                return;
            }
        }
        List<Premise> needed = rule.premises().stream().filter(Premise::needed).toList();
        if (needed.stream().anyMatch(this::neverMatches)) {
            return;
        }
        for (Premise one : needed) {
            for (Premise other : needed.subList(0, needed.indexOf(one))) {
                if (Clash.readingsApart(one, other, vocabulary)) {
                    never(one.place(), "`" + other + "` and `" + one + "` exclude each other; a switch is in one position");
                    return;
                }
            }
        }
    }

    private boolean never(Place place, String reason) {
        add("never-fires", place, "can never fire: " + reason);
        return true;
    }

    private boolean neverMatches(Premise premise) {
        for (Condition condition : premise.conditions()) {
            if (condition.anyOf().size() == 1 && neverHolds(premise, condition, condition.anyOf().get(0))) {
                return true;
            }
        }
        if (ReadingTest.isExact(premise) && ReadingTest.of(premise, vocabulary).isEmpty()) {
            return never(premise.place(), "`" + premise + "` matches no reading");
        }
        return open && !DependencyGraph.GIVEN.contains(premise.term()) && conclusions(premise).isEmpty() && never(premise.place(),
                "it looks for " + premise.type() + ", which no scenario gives and no rule concludes; a rule must conclude it");
    }

    private boolean neverHolds(Premise premise, Condition condition, Constraint c) {
        if (c.operator().equals("==") && c.literal() != null) {
            Domain domain = domain(premise, c);
            if (domain != null && !domain.known().contains(c.literal())) {
                reported.add(c.literal());
                return never(c.place(), domain.wrong(c.literal()));
            }
            Method reader = TermTypes.reader(premise.term(), c.property());
            if (reader != null && reader.getReturnType().isEnum()) {
                Enum<?> constant = (Enum<?>) reader.getReturnType().getEnumConstants()[0];
                return never(condition.place(), holdsForNone(premise, condition, "; its " + c.property()
                        + " is no text, but a constant such as " + constant.getDeclaringClass().getSimpleName() + "." + constant.name()));
            }
        }
        return noFact(premise, c) || open && noConclusion(premise, condition, c);
    }

    private static String holdsForNone(Premise premise, Condition condition, String known) {
        return "`" + condition.text() + "` holds for no " + premise.type() + known;
    }

    /** Whether a pattern for facts of some types compares a field that none of them has. */
    private boolean noFact(Premise premise, Constraint c) {
        Set<String> types = texts(premise, "type");
        String field = premise.term() == Fact.class || premise.term() == AdmittedFact.class ? names.field(c.property()) : null;
        boolean absent = field != null && !types.isEmpty() && types.stream().noneMatch(type -> names.fields(type).contains(field));
        // What is not there is neither equal to anything nor less or more; it is false, though, if it is a truth.
        if (!absent || Set.of("", ":", "!=").contains(c.operator()) || Set.of("null", "false").contains(c.operand())
                || types.stream().anyMatch(type -> vocabulary.factType(type).isEmpty())) {
            return false;
        }
        Set<String> fields = types.stream().flatMap(type -> names.fields(type).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return never(c.place(), Names.listed(types) + (types.size() == 1 ? " has" : " have") + " no field '" + field + "'"
                + (fields.isEmpty() ? "" : ", but " + Names.listed(fields)));
    }

    private List<Conclusion> conclusions(Premise premise) {
        return concluded().filter(c -> premise.term().isAssignableFrom(c.term()) || c.term().isAssignableFrom(premise.term())).toList();
    }

    /** Whether a pattern compares a property with a value that no rule concludes, of a term that only rules conclude. */
    private boolean noConclusion(Premise premise, Condition condition, Constraint c) {
        if (!c.operator().equals("==") || !isPlain(c.operand()) || DependencyGraph.GIVEN.contains(premise.term())) {
            return false;
        }
        Set<String> values = new TreeSet<>();
        for (Conclusion conclusion : conclusions(premise)) {
            Argument argument = conclusion.arguments().stream().filter(a -> a.property().equals(c.property())).findFirst().orElse(null);
            if (argument == null || !isPlain(argument.text())) {
                return false;
            }
            values.add(argument.text());
        }
        if (values.isEmpty() || values.contains(c.operand())) {
            return false;
        }
        return never(condition.place(), holdsForNone(premise, condition, values.size() > MOST_LISTED ? ""
                : "; its " + c.property() + " is " + String.join(" or ", values).replace('"', '\'')));
    }

    private static boolean isPlain(String operand) {
        return RuleModel.unquoted(operand) != null || operand.matches("-?\\d+|true|false");
    }

    // ---- Rules together ----

    /** Rules that feed themselves need not come to rest, and what they conclude may depend on what was there before. */
    private void feeding() {
        for (List<RuleModel> together : RuleStrata.feedingEachOther(rules)) {
            rule = together.get(0);
            add("feeds-itself", rule.info().place(), together.size() == 1
                    ? "feeds itself: it concludes what it looks for; name the duty, or another term, so that the two differ"
                    : "feeds itself by way of " + Names.listed(together.stream().skip(1).map(RuleModel::name).toList())
                            + ": what one concludes the next looks for; one of them must look for something else");
        }
    }
}
