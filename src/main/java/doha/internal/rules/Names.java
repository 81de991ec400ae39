package doha.internal.rules;

import doha.model.Duty;
import doha.model.FactType.Field;
import doha.model.FactType.Measure;
import doha.model.FactType;
import doha.model.GateDefinition;
import doha.model.Named;
import doha.model.NearMiss;
import doha.model.Pace;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which texts the properties of terms may hold, by the vocabulary; and what to say of those they may not. */
final class Names {

    /** Sections of the model that rules encode beside the clauses of the agreement. */
    private static final List<String> SECTIONS = List.of("Statuses and phases", "Days", "Standing duties",
            "Gates and pace", "Evidence", "Silence", "Explanations");

    /**
     * The texts that something may be.
     *
     * @param what  what they name, in the singular, such as {@code duty}
     * @param known the texts
     */
    record Domain(String what, List<String> known) {

        /** What is wrong with a text that is none of these: what it is not, and what was meant. */
        String wrong(String text) {
            String meant = NearMiss.of(text, known).map(near -> "did you mean '" + near + "'?")
                    .orElse(known.size() > 14 ? "the vocabulary has none of that name" : "there " + (known.size() == 1 ? "is " : "are ") + listed(known));
            return "there is no " + what + " '" + text + "'; " + meant;
        }
    }

    private static final Pattern QUOTED = Pattern.compile("\\w+\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final Vocabulary vocabulary;

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The texts that a property may hold; null where the vocabulary does not say.
     *
     * @param term     the simple name of the term's class
     * @param property its property
     * @param beside   the texts that the same pattern asks of the property that narrows it: the switch of a position, the fact
     *                 types of a field; empty where it asks none
     */
    Domain of(String term, String property, Set<String> beside) {
        boolean fact = term.equals("Fact") || term.equals("AdmittedFact");
        switch (property) {
            case "duty":
                return duties();
            case "type":
                return fact ? types("fact type", false) : term.equals("Measured") ? types("level", true) : term.equals("OneDayConduct") || term.equals("DeterminationType") ? types("fact type", false) : null;
            case "of":
                return Set.of("Report", "AtSigning", "LevelHistory", "Determination", "PaceLevel").contains(term) ? types("fact type", false) : null;
            case "total":
                return term.equals("MinimumTotal") ? types("fact type", false) : null;
            case "level":
                return Set.of("LevelCap", "MilestoneDuty").contains(term) ? types("fact type", false) : null;
            case "number":
                return term.equals("BaselineMissing") ? types("fact type", false) : null;
            case "name":
                return term.equals("Reading") ? new Domain("switch", vocabulary.switches().stream().map(Switch::name).toList()) : null;
            case "position":
                return term.equals("Reading") ? positions(beside) : null;
            case "by":
                return term.equals("Obligation") ? types("fact type", false) : choices(property, fact ? beside : Set.of());
            case "part":
                return Set.of("DutyDefinition", "ApplicationPeriod").contains(term) ? new Domain("part of the agreement", vocabulary.duties().stream().map(Duty::part).distinct().toList()) : null;
            case "gate":
                return new Domain("gate", vocabulary.gates().stream().map(GateDefinition::id).toList());
            case "word":
                return term.startsWith("Pace") ? new Domain("word for the pace", Stream.of(Pace.Word.values()).map(Named::label).toList()) : null;
            default:
                return choices(property, fact ? beside : Set.of());
        }
    }

    /** The field of facts that a property of theirs, or an accessor with the field's name in quotes, reads; null if no type has it. */
    String field(String property) {
        Matcher quoted = QUOTED.matcher(property);
        String name = quoted.matches() ? quoted.group(1) : property;
        return vocabulary.factTypes().stream().anyMatch(type -> type.field(name).isPresent()) ? name : null;
    }

    /** The fields of a type of fact; empty if there is no such type. */
    Set<String> fields(String factType) {
        return vocabulary.factType(factType).map(type -> type.fields().keySet()).orElse(Set.of());
    }

    Domain duties() {
        return new Domain("duty", vocabulary.duties().stream().map(d -> d.id().value()).toList());
    }

    /** The clauses a rule may name: places and parts of the agreement, and sections of the model. */
    Domain clauses() {
        Set<String> clauses = new LinkedHashSet<>();
        for (Duty duty : vocabulary.duties()) {
            clauses.add(duty.place());
            clauses.add(duty.part());
        }
        clauses.addAll(SECTIONS);
        return new Domain("clause", List.copyOf(clauses));
    }

    private Domain types(String what, boolean levels) {
        return new Domain(what, vocabulary.factTypes().stream().filter(t -> !levels || t.measure() == Measure.LEVEL).map(FactType::name).toList());
    }

    private Domain positions(Set<String> switches) {
        List<String> positions = new ArrayList<>();
        for (Switch s : vocabulary.switches()) {
            if (switches.isEmpty() || switches.contains(s.name())) {
                positions.addAll(s.positions());
            }
        }
        // Of a switch that is not there nothing more is to be said.
        return positions.isEmpty() ? null
                : new Domain(switches.size() == 1 ? "position of " + switches.iterator().next() : "position", positions);
    }

    private Domain choices(String property, Set<String> types) {
        String field = field(property);
        if (field == null) {
            return null;
        }
        Set<String> choices = new LinkedHashSet<>();
        for (FactType type : vocabulary.factTypes()) {
            if (types.isEmpty() || types.contains(type.name())) {
                type.field(field).map(Field::choices).ifPresent(choices::addAll);
            }
        }
        return choices.isEmpty() ? null : new Domain("'" + field + "'" + (types.size() == 1 ? " of " + types.iterator().next() : ""), List.copyOf(choices));
    }

    /** Texts in quotes, in a list. */
    static String listed(List<String> texts) {
        List<String> quoted = texts.stream().map(t -> "'" + t + "'").toList();
        return quoted.size() < 2 ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.get(quoted.size() - 1);
    }
}
