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
import doha.terms.Reading;
import doha.terms.StillReported;
import doha.terms.UnmetRequirement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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
    /** The terms that only a standing duty has, and what is so of the others. */
    private static final Map<Class<?>, String> STANDING_ONLY = Map.of(
            ContinuingObligation.class, "an act or a goal arises by Obligation", Infringement.class, BROKEN,
            PossibleInfringement.class, BROKEN);
    /** What verdicts and explanations are read off; no rule need look for it. */
    private static final Set<Class<?>> ANSWERS = Set.of(PhaseConclusion.class, Obligation.class, EffectiveDeadline.class, GateState.class,
            PaceState.class, HeldClosed.class, StillReported.class, DutyProgress.class, ReachedBetweenReports.class,
            ExcludedEvidenceAsked.class,
            UnmetRequirement.class);
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*(?s:.*?)\\*/");
    /** More values than these are not listed in a message. */
    private static final int MOST_LISTED = 14;

    private final RuleFolder folder;
    private final List<RuleModel> rules;
    private final Vocabulary vocabulary;
    private final Names names;
    /** Whether the text of every rule shows what it looks for and concludes. */
    private final boolean open;
    private final List<Diagnostic> faults = new ArrayList<>();

    RuleReview(RuleFolder folder, List<RuleModel> rules, Vocabulary vocabulary) {
        this.folder = folder;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.names = new Names(vocabulary);
        this.open = concluded().allMatch(c -> c.term() != Object.class);
    }

    private Stream<Conclusion> concluded() {
        return rules.stream().flatMap(rule -> rule.conclusions().stream());
    }

    /** All that is wrong. */
    List<Diagnostic> faults() {
        for (RuleModel rule : rules) {
            if (folder.isGeneral(rule)) {
                continue;
            }
            clause(rule);
            rule.texts().forEach(text -> days(rule, text));
            Set<String> reported = new HashSet<>();
            neverFires(rule, reported);
            rule.premises().forEach(premise -> names(rule, premise, reported));
            fieldReads(rule, reported);
            rule.conclusions().forEach(conclusion -> conclusion(rule, conclusion, reported));
        }
        if (faults.isEmpty()) {
            feeding();
            clashes();
        }
        faults.addAll(new VocabularyReview(folder, rules, vocabulary, open).faults());
        return faults;
    }

    private void add(String code, Place place, RuleModel rule, String message) {
        faults.add(new Diagnostic(code, place, "the rule '" + rule.name() + "' " + message));
    }

    /** Where some text is first found in a rule's file from a place on; that place if it is not. */
    private Place find(String wanted, Place from) {
        String text = folder.files().getOrDefault(from.file(), "");
        int found = text.indexOf(wanted, offset(text, from));
        return found < 0 ? from : new RuleFile(from.file(), text, text).place(found);
    }

    private static int offset(String text, Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + place.column() - 1;
    }

    // ---- Clauses and days ----

    private void clause(RuleModel rule) {
        String clause = rule.info().clause();
        DutyId duty = rule.info().duty();
        Domain clauses = names.clauses();
        if (clause.isEmpty()) {
            String example = vocabulary.duties().stream().filter(d -> duty == null || d.id().equals(duty)).findFirst().map(Duty::place)
                    .orElse("…");
            add("no-clause", rule.info().place(), rule, "names no clause; say which it encodes, such as @clause(\"" + example + "\")");
        } else if (!clauses.known().contains(clause)) {
            add("unknown-clause", find('"' + clause + '"', rule.info().place()), rule, "names a clause that is not there: "
                    + clauses.wrong(clause).replace("the vocabulary has none of that name",
                            "a clause is the place or the part of a duty in the vocabulary, or a section of the model"));
        }
        if (duty != null && !names.duties().known().contains(duty.value())) {
            add("unknown-duty", find('"' + duty.value() + '"', rule.info().place()), rule, "is said to be of a duty that is not there: "
                    + names.duties().wrong(duty.value()));
        }
    }

    private void days(RuleModel rule, Text text) {
        DAY.matcher(text.text()).results().filter(day -> Bounds.day(day.group(1)) == null).forEach(day -> add("no-such-day",
                find('"' + day.group(1) + '"', text.place()), rule, "names a day that is not there: '" + day.group(1)
                        + "'; days are written YYYY-MM-DD, such as " + vocabulary.agreement().signed()));
        Bounds.DAY_OF.matcher(text.text()).results().filter(day -> Bounds.day(Bounds.iso(day)) == null).forEach(day -> add("no-such-day",
                find(day.group(), text.place()), rule, "names a day that is not there: " + day.group()));
    }

    // ---- Names ----

    private void names(RuleModel rule, Premise premise, Set<String> reported) {
        for (Condition condition : premise.conditions()) {
            for (Constraint c : condition.anyOf()) {
                if (premise.term() != Object.class && c.property().matches("[a-z]\\w*") && !c.operator().isEmpty()
                        && !c.property().equals("this")
                        && TermTypes.reader(premise.term(), c.property()) == null && reported.add(c.property())) {
                    List<String> properties = TermTypes.properties(premise.term());
                    add("unknown-field", condition.place(), rule,
                            "asks " + premise.type() + " for '" + c.property() + "', which it does not have; "
                                    + Diagnostic.didYouMean(c.property(), properties, "it has " + Names.listed(properties)));
                }
                Domain domain = domain(premise, c);
                if (domain != null && !domain.known().contains(c.literal()) && reported.add(c.literal())) {
                    add("unknown-name", c.place(), rule, "looks for what is not there: " + domain.wrong(c.literal()));
                }
            }
        }
    }

    private void fieldReads(RuleModel rule, Set<String> reported) {
        for (Premise premise : rule.premises()) {
            premise.conditions().forEach(condition -> fieldReads(rule, condition.text(), condition.place(), premise.term(),
                    texts(premise, "type"), reported));
        }
        // What a rule takes from an expression, adds up or concludes is not all in its model.
        Place place = rule.info().place();
        String text = folder.files().getOrDefault(place.file(), "");
        int start = offset(text, place);
        Matcher next = RuleShape.RULE.matcher(new RuleFile(place.file(), text).code()).region(start, text.length());
        String whole = text.substring(start, next.find() ? next.start() : text.length());
        fieldReads(rule, COMMENT.matcher(whole).replaceAll(""), place, Object.class, Set.of(), reported);
    }

    private void fieldReads(RuleModel rule, String text, Place from, Class<?> term, Set<String> types, Set<String> reported) {
        FieldRead.in(text, term).forEach(read -> {
            String fault = read.fault(types, vocabulary);
            if (fault != null && reported.add(read.field())) {
                add("unknown-field", find(read.text(), from), rule, fault);
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

    private void conclusion(RuleModel rule, Conclusion conclusion, Set<String> reported) {
        boolean known = true;
        for (Argument argument : conclusion.arguments()) {
            String text = RuleModel.unquoted(argument.text());
            // Of texts the one that is no property of a cause is the word by which a determination closes the gate.
            boolean word = conclusion.term() == ClosingCause.class && argument.property().isEmpty();
            Domain domain = text == null ? null : word ? names.determinations(rule.premises().stream()
                    .filter(premise -> premise.term() == Determination.class).map(premise -> premise.only("of")).toList())
                    : names.of(conclusion.term().getSimpleName(), argument.property(), Set.of());
            if (domain != null && !domain.known().contains(text)) {
                known = false;
                if (reported.add(text)) {
                    add("unknown-name", argument.place(), rule, "concludes what is not there: " + domain.wrong(text));
                }
            }
        }
        kind(rule, conclusion);
        if (known && open && !ANSWERS.contains(conclusion.term())
                && rules.stream().flatMap(r -> r.premises().stream()).noneMatch(conclusion::mayBe)) {
            List<String> texts = conclusion.keys().stream().filter(key -> key.texts().size() == 1)
                    .map(key -> key.property() + " == \"" + key.texts().iterator().next() + '"').toList();
            add("unread-conclusion", conclusion.place(), rule, "concludes what nothing reads: no rule looks for " + conclusion.type()
                    + "(" + String.join(", ", texts) + ")");
        }
    }

    private void kind(RuleModel rule, Conclusion conclusion) {
        String otherwise = STANDING_ONLY.get(conclusion.term());
        Kind kind = vocabulary.duties().stream().filter(duty -> duty.id().value().equals(conclusion.only("duty"))).map(Duty::kind)
                .findFirst().orElse(null);
        boolean standing = kind == Kind.STANDING;
        String wrong = kind == null ? null
                : otherwise != null && !standing ? otherwise
                        : conclusion.term() == Obligation.class && standing ? "a standing duty arises by ContinuingObligation" : null;
        if (wrong != null) {
            add("wrong-kind", conclusion.place(), rule, "concludes " + conclusion.term().getSimpleName() + " for '"
                    + conclusion.only("duty") + "', whose kind is " + kind.label() + "; " + wrong);
        }
    }

    // ---- What cannot be ----

    private void neverFires(RuleModel rule, Set<String> reported) {
        List<Premise> needed = rule.premises().stream().filter(Premise::needed).toList();
        for (Premise premise : rule.premises()) {
            Bounds.Contradiction contradiction = Bounds.contradiction(premise.conditions());
            if (contradiction != null) {
                never(rule, contradiction.condition().place(), contradiction.what());
                return;
            }
        }
        if (needed.stream().anyMatch(premise -> neverMatches(rule, premise, reported))) {
            return;
        }
        List<Premise> readings = needed.stream().filter(premise -> premise.term() == Reading.class).toList();
        for (Premise one : readings) {
            for (Premise other : readings.subList(0, readings.indexOf(one))) {
                if (Clash.readingsApart(one, other, vocabulary)) {
                    never(rule, one.place(), "`" + other + "` and `" + one + "` exclude each other; a switch is in one position");
                    return;
                }
            }
        }
    }

    private boolean never(RuleModel rule, Place place, String reason) {
        add("never-fires", place, rule, "can never fire: " + reason);
        return true;
    }

    private boolean neverMatches(RuleModel rule, Premise premise, Set<String> reported) {
        for (Condition condition : premise.conditions()) {
            Constraint c = condition.anyOf().get(0);
            if (condition.anyOf().size() > 1) {
                continue;
            }
            Domain domain = c.operator().equals("==") ? domain(premise, c) : null;
            if (domain != null && !domain.known().contains(c.literal())) {
                reported.add(c.literal());
                return never(rule, c.place(), domain.wrong(c.literal()));
            }
            Method reader = TermTypes.reader(premise.term(), c.property());
            if (c.operator().equals("==") && c.literal() != null && reader != null && reader.getReturnType().isEnum()) {
                Class<?> type = reader.getReturnType();
                return never(rule, condition.place(),
                        holdsForNone(premise, condition, "; its " + c.property() + " is no text, but a constant such as "
                                + type.getSimpleName() + "." + ((Enum<?>) type.getEnumConstants()[0]).name()));
            }
            if (noFact(rule, premise, c) || open && noConclusion(rule, premise, condition, c)) {
                return true;
            }
        }
        if (premise.term() == Reading.class && ReadingTest.isExact(premise) && ReadingTest.of(premise, vocabulary).isEmpty()) {
            return never(rule, premise.place(), "`" + premise + "` matches no reading");
        }
        return open && !DependencyGraph.GIVEN.contains(premise.term()) && conclusions(premise).isEmpty() && never(rule, premise.place(),
                "it looks for " + premise.type() + ", which no scenario gives and no rule concludes; a rule must conclude it");
    }

    private static String holdsForNone(Premise premise, Condition condition, String known) {
        return "`" + condition.text() + "` holds for no " + premise.type() + known;
    }

    /** Whether a pattern for facts of some types compares a field that none of them has. */
    private boolean noFact(RuleModel rule, Premise premise, Constraint c) {
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
        return never(rule, c.place(),
                Names.listed(List.copyOf(types)) + (types.size() == 1 ? " has" : " have") + " no field '" + field + "'"
                        + (fields.isEmpty() ? "" : ", but " + Names.listed(List.copyOf(fields))));
    }

    private List<Conclusion> conclusions(Premise premise) {
        return concluded().filter(c -> premise.term().isAssignableFrom(c.term()) || c.term().isAssignableFrom(premise.term())).toList();
    }

    /** Whether a pattern compares a property with a value that no rule concludes, of a term that only rules conclude. */
    private boolean noConclusion(RuleModel rule, Premise premise, Condition condition, Constraint c) {
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
        return never(rule, condition.place(), holdsForNone(premise, condition, values.size() > MOST_LISTED ? ""
                : "; its " + c.property() + " is " + String.join(" or ", values).replace('"', '\'')));
    }

    private static boolean isPlain(String operand) {
        return RuleModel.unquoted(operand) != null || operand.matches("-?\\d+|true|false");
    }

    // ---- Rules together ----

    /** Rules that feed themselves need not come to rest, and what they conclude may depend on what was there before. */
    private void feeding() {
        for (List<RuleModel> together : RuleStrata.feedingEachOther(rules)) {
            RuleModel rule = together.get(0);
            add("feeds-itself", rule.info().place(), rule, together.size() == 1
                    ? "feeds itself: it concludes what it looks for; name the duty, or another term, so that the two differ"
                    : "feeds itself by way of " + Names.listed(together.stream().skip(1).map(RuleModel::name).toList())
                            + ": what one concludes the next looks for; one of them must look for something else");
        }
    }

    /** Pairs of rules by which one duty has two due days, thresholds or totals, unless something in them keeps them apart. */
    private void clashes() {
        Set<String> builtIn = BuiltInRules.rules().stream().map(RuleModel::name).collect(Collectors.toSet());
        Map<String, List<RuleModel>> about = new LinkedHashMap<>();
        for (RuleModel rule : rules) {
            for (Conclusion conclusion : rule.conclusions()) {
                String what = Clash.subject(conclusion);
                if (what == null) {
                    continue;
                }
                List<RuleModel> others = about.computeIfAbsent(what, w -> new ArrayList<>());
                others.stream().filter(other -> other != rule && Clash.between(other, rule, what, vocabulary)).findFirst()
                        .ifPresent(other -> {
                            // The one that the program does not come with is the one that was added.
                            RuleModel added = builtIn.contains(rule.name()) && !builtIn.contains(other.name()) ? other : rule;
                            faults.add(new Diagnostic("two-values", added.info().place(),
                                    "the rules give " + what + " that can hold at once, by the rules '"
                                            + other.name() + "' (" + other.info().file() + ":" + other.info().line() + ") and '"
                                            + rule.name() + "' (" + rule.info().file()
                                            + ":" + rule.info().line() + "); leave one out, or let a reading tell them apart"));
                        });
                others.add(rule);
            }
        }
    }
}
