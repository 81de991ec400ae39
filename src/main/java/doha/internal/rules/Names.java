package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.FactType;
import doha.model.FactType.Field;
import doha.model.FactType.Measure;
import doha.model.GateDefinition;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which texts the properties of terms may hold, by the vocabulary; and what to say of those they may not. */
final class Names {

    /** Sections of the model that rules encode beside the clauses of the agreement. */
    private static final List<String> SECTIONS = List.of("Statuses and phases", "Days", "Standing duties",
            "Gates and pace", "Evidence", "Silence", "Progress", "Explanations");

    /**
     * The texts that something may be.
     *
     * @param what  what they name, in the singular, such as {@code duty}
     * @param known the texts
     */
    record Domain(String what, List<String> known) {

        /** What is wrong with a text that is none of these: what it is not, and what was meant. */
        String wrong(String text) {
            String meant = known.isEmpty() ? "none is declared"
                    : Diagnostic.didYouMean(text, known, known.size() > 14 ? "the vocabulary has none of that name"
                            : "there " + (known.size() == 1 ? "is " : "are ") + listed(known));
            return "there is no " + what + " '" + text + "'; " + meant;
        }
    }

    /** The properties that hold the name of a fact type. */
    private static final Set<String> FACT_TYPES = Set.of("Fact.type", "AdmittedFact.type", "OneDayConduct.type", "DeterminationType.type",
            "Report.of", "AtSigning.of", "LevelHistory.of", "Determination.of", "PaceLevel.of", "MinimumTotal.total", "LevelCap.level",
            "MilestoneDuty.level", "BaselineMissing.number", "Obligation.by");
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
        String known = term + "." + property;
        if (FACT_TYPES.contains(known)) {
            return new Domain("fact type", names(vocabulary.factTypes(), FactType::name));
        }
        return switch (known) {
            case "Measured.type" -> new Domain("level",
                    vocabulary.factTypes().stream().filter(type -> type.measure() == Measure.LEVEL).map(FactType::name).toList());
            case "Reading.name" -> new Domain("switch", names(vocabulary.switches(), Switch::name));
            case "Reading.position" -> positions(beside);
            case "ClosingCause.cause", "HeldClosed.cause" -> new Domain("cause of a closing",
                    vocabulary.gates().stream().flatMap(gate -> gate.closed().keySet().stream()).distinct().toList());
            case "DutyDefinition.part", "ApplicationPeriod.part" ->
                new Domain("part of the agreement", names(vocabulary.duties(), Duty::part));
            default -> switch (property) {
                case "duty" -> duties();
                case "gate" -> new Domain("gate", names(vocabulary.gates(), GateDefinition::id));
                case "word" -> !term.startsWith("Pace") ? null
                        : new Domain("word for the pace", names(List.of(Pace.Word.values()), Named::label));
                case "type", "of", "total", "level", "number", "name", "position", "part" -> null;
                default -> choices(property, term.equals("Fact") || term.equals("AdmittedFact") ? beside : Set.of());
            };
        };
    }

    private static <T> List<String> names(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).distinct().toList();
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
        return new Domain("duty", names(vocabulary.duties(), duty -> duty.id().value()));
    }

    /** The clauses a rule may name: places and parts of the agreement, and sections of the model. */
    Domain clauses() {
        return new Domain("clause", Stream.concat(vocabulary.duties().stream().flatMap(duty -> Stream.of(duty.place(), duty.part())),
                SECTIONS.stream()).distinct().toList());
    }

    private Domain positions(Set<String> switches) {
        List<String> positions = vocabulary.switches().stream().filter(s -> switches.isEmpty() || switches.contains(s.name()))
                .flatMap(s -> s.positions().stream()).toList();
        // Of a switch that is not there nothing more is to be said.
        return positions.isEmpty() ? null
                : new Domain(switches.size() == 1 ? "position of " + switches.iterator().next() : "position", positions);
    }

    /** What may be determined, by facts of some types; of a type that is null, by any. */
    Domain determinations(List<String> types) {
        List<FactType> asked = vocabulary.factTypes().stream().filter(type -> type.measure() == Measure.DETERMINATION)
                .filter(type -> types.contains(null) || types.contains(type.name())).toList();
        return asked.isEmpty() ? null : new Domain("determination", asked.stream()
                .flatMap(type -> type.determined().flatMap(type::field).map(Field::choices).stream()).flatMap(Collection::stream).toList());
    }

    private Domain choices(String property, Set<String> types) {
        String field = field(property);
        List<String> choices = field == null ? List.of() : vocabulary.factTypes().stream()
                .filter(type -> types.isEmpty() || types.contains(type.name()))
                .flatMap(type -> type.field(field).map(Field::choices).stream()).flatMap(Collection::stream).distinct().toList();
        return choices.isEmpty() ? null
                : new Domain("'" + field + "'" + (types.size() == 1 ? " of " + types.iterator().next() : ""), choices);
    }

    /** Texts in quotes, in a list. */
    static String listed(Collection<String> texts) {
        return joined(texts.stream().map(text -> "'" + text + "'").toList());
    }

    static String joined(List<String> parts) {
        return parts.size() < 2 ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
