package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Duty;
import doha.model.FactType;
import doha.model.FactType.Measure;
import doha.model.GateDefinition;
import doha.model.Named;
import doha.model.Pace;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which texts the properties of terms may hold, by the vocabulary; and what to say of those they may not. */
record Names(Vocabulary vocabulary) {

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

    /**
     * The texts that a property may hold; null if the vocabulary does not say.
     *
     * @param term     the simple name of the term's class
     * @param property its property
     * @param beside   the texts that the same pattern asks of the property that narrows it: the switch of a position, the fact
     *                 types of a field; empty if it asks for none
     */
    Domain of(String term, String property, Set<String> beside) {
        String known = term + "." + property;
        if (FACT_TYPES.contains(known)) {
            return domain("fact type", vocabulary.factTypes().stream().map(FactType::name));
        }
        return switch (known) {
            case "Measured.type" -> domain("level",
                    vocabulary.factTypes().stream().filter(type -> type.measure() == Measure.LEVEL).map(FactType::name));
            case "Reading.name" -> domain("switch", vocabulary.switches().stream().map(Switch::name));
            case "Reading.position" -> positions(beside);
            case "ClosingCause.cause", "HeldClosed.cause" -> domain("cause of a closing",
                    vocabulary.gates().stream().flatMap(gate -> gate.closed().keySet().stream()));
            case "DutyDefinition.part", "ApplicationPeriod.part" ->
                domain("part of the agreement", vocabulary.duties().stream().map(Duty::part));
            default -> switch (property) {
                case "duty" -> duties();
                case "gate" -> domain("gate", vocabulary.gates().stream().map(GateDefinition::id));
                case "word" -> !term.startsWith("Pace") ? null
                        : domain("word for the pace", Stream.of(Pace.Word.values()).map(Named::label));
                case "type", "of", "total", "level", "number", "name", "position", "part" -> null;
                default -> choices(property, term.equals("Fact") || term.equals("AdmittedFact") ? beside : Set.of());
            };
        };
    }

    private static Domain domain(String what, Stream<String> known) {
        return new Domain(what, known.distinct().toList());
    }

    /** Such texts as are declared; null if none are: then nothing more is to be said. */
    private static Domain declared(String what, Stream<String> known) {
        Domain domain = new Domain(what, known.toList());
        return domain.known().isEmpty() ? null : domain;
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
        return domain("duty", vocabulary.duties().stream().map(duty -> duty.id().value()));
    }

    /** The clauses a rule may name: places and parts of the agreement, and sections of the model. */
    Domain clauses() {
        return domain("clause", Stream.concat(vocabulary.duties().stream().flatMap(duty -> Stream.of(duty.place(), duty.part())),
                SECTIONS.stream()));
    }

    private Domain positions(Set<String> switches) {
        return declared(switches.size() == 1 ? "position of " + switches.iterator().next() : "position", vocabulary.switches().stream()
                .filter(s -> switches.isEmpty() || switches.contains(s.name())).flatMap(s -> s.positions().stream()));
    }

    /** What may be determined, by facts of some types; of a type that is null, by any. */
    Domain determinations(List<String> types) {
        List<FactType> asked = vocabulary.factTypes().stream().filter(type -> type.measure() == Measure.DETERMINATION)
                .filter(type -> types.contains(null) || types.contains(type.name())).toList();
        return asked.isEmpty() ? null : new Domain("determination", asked.stream()
                .flatMap(type -> type.determined().flatMap(type::field).stream()).flatMap(field -> field.choices().stream()).toList());
    }

    private Domain choices(String property, Set<String> types) {
        String field = field(property);
        return field == null ? null
                : declared("'" + field + "'" + (types.size() == 1 ? " of " + types.iterator().next() : ""), vocabulary.factTypes().stream()
                        .filter(type -> types.isEmpty() || types.contains(type.name())).flatMap(type -> type.field(field).stream())
                        .flatMap(each -> each.choices().stream()).distinct());
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
