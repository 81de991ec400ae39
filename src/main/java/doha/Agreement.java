package doha;

import doha.internal.engine.Evaluation;
import doha.internal.engine.ScenarioNotes;
import doha.internal.rules.BuiltInRules;
import doha.internal.rules.Dependencies;
import doha.internal.rules.DutyGraph;
import doha.internal.rules.Lazy;
import doha.internal.rules.Link;
import doha.internal.rules.RuleBase;
import doha.internal.rules.RuleFolder;
import doha.model.AgreementDefinition;
import doha.model.Diagnostic;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Readings;
import doha.model.RuleInfo;
import doha.model.RulesException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The agreement as rules, ready to judge scenarios. Build it once: it is immutable, and any number of threads may use it at
 * once.
 *
 * <pre>{@code
 * Agreement agreement = Agreement.load();
 * Scenario scenario = Scenario.read(Path.of("scenarios/record.yaml"));
 * Assessment assessment = agreement.assess(scenario, LocalDate.of(2021, 5, 2));
 * assessment.duty("I.B.1").status();
 * }</pre>
 */
public final class Agreement {

    private final RuleBase rules;
    private final Lazy<Dependencies> dependencies;

    Agreement(RuleBase rules) {
        this.rules = rules;
        this.dependencies = new Lazy<>(() -> Dependencies.of(rules.models(), rules.vocabulary()));
    }

    /** The agreement with its own rules, compiled when the program was built. */
    public static Agreement load() {
        return new Agreement(BuiltInRules.load());
    }

    /**
     * The agreement with the rules of a folder, compiled now: every {@code *.drl} file in it, and its {@code vocabulary.yaml}
     * if it has one. Faults in them throw {@link RulesException}.
     * Rules are code: run only those you trust. Needs {@code drools-mvel} on the class path, which the program has and a
     * library user must ask for.
     */
    public static Agreement load(Path folder) {
        return of(RuleFolder.read(folder));
    }

    /** For this project's own packages: the agreement with rules that have been read, compiled now. Faults in them throw {@link RulesException}. */
    @SuppressWarnings("exports")
    public static Agreement of(RuleFolder rules) {
        return new Agreement(rules.ruleBase());
    }

    /** The duties, switches and fact types that the rules speak of. */
    public Vocabulary vocabulary() {
        return rules.vocabulary();
    }

    /** All rules, in the order of the files and of their lines. */
    public List<RuleInfo> rules() {
        return rules.rules();
    }

    /** A scenario file of this agreement, read and checked as by {@link Scenario#read(Path)}. */
    public Scenario read(Path file) {
        return Scenario.read(file, vocabulary());
    }

    /** A scenario of this agreement, read and checked as by {@link Scenario#parse(String)}. */
    public Scenario parse(String text) {
        return Scenario.parse(text, vocabulary());
    }

    /** The verdicts on the scenario's own as-of day, known-by day and readings. */
    public Assessment assess(Scenario scenario) {
        return assess(scenario, scenario.query());
    }

    /** The verdicts on a day, under the scenario's own readings. */
    public Assessment assess(Scenario scenario, LocalDate asOf) {
        return assess(scenario, scenario.query().asOf(asOf));
    }

    /**
     * The assessment of the text as written: nothing happens but what the text expects, on the days it expects it. The due days of its
     * verdicts are those that the rules give.
     */
    public Assessment assessAsWritten() {
        AgreementDefinition text = vocabulary().agreement();
        List<Fact> facts = new ArrayList<>(List.of(vocabulary().fact("signing", "signing", text.signed())));
        text.expected().forEach((type, day) -> facts.add(vocabulary().fact(type, type, day)));
        return assess(Scenario.of(text.title(), vocabulary(), facts));
    }

    /**
     * The answer to a question. Rules that give a duty no phase, or two, throw {@link RulesException}; a scenario or a reading made for
     * another agreement throws {@link IllegalArgumentException}.
     */
    public Assessment assess(Scenario scenario, Query query) {
        refuseForeign(scenario, query);
        return new Evaluation(rules, scenario, query).assess();
    }

    /** Why a duty has its verdict; one that is not a duty under this reading throws {@link java.util.NoSuchElementException}. */
    public Explanation explain(Scenario scenario, Query query, DutyId duty) {
        refuseForeign(scenario, query);
        return new Evaluation(rules, scenario, query).explain(duty);
    }

    /**
     * What seems off in a scenario that can be used, asked a question: one note a kind, with count, ids and the first place. Nothing of it
     * changes a verdict (scenarios.md, Notes).
     */
    public List<Diagnostic> notes(Scenario scenario, Query query) {
        refuseForeign(scenario, query);
        return ScenarioNotes.of(rules, scenario, query);
    }

    /** For this project's own packages: what can reach which duty's verdict, read from the text of the rules when it is first asked for. */
    @SuppressWarnings("exports")
    public Dependencies dependencies() {
        return dependencies.get();
    }

    /** By fact type, the duties whose own rules name it, and {@code gate}, as far as the text of the rules shows it. */
    public Map<String, List<String>> factTypes() {
        return DutyGraph.factTypes(rules.models(), rules.vocabulary());
    }

    /** For this project's own packages: how duties bear on each other under a reading, in the order of the rules. */
    @SuppressWarnings("exports")
    public List<Link> links(Readings readings) {
        return DutyGraph.of(rules.models(), readings);
    }

    /** A standing question, for asking many neighbouring ones; close it after use. */
    public IncrementalAssessment inquire(Scenario scenario, Query query) {
        refuseForeign(scenario, query);
        return new IncrementalAssessment(rules, scenario, query);
    }

    @Override
    public String toString() {
        return vocabulary().agreement().title();
    }

    /** Words that these rules do not read would leave everything pending, without anybody noticing. */
    private void refuseForeign(Scenario scenario, Query query) {
        Vocabulary own = vocabulary();
        if (scenario.vocabulary() == own && query.readings().asMap().keySet().equals(own.defaults().asMap().keySet())) {
            return;
        }
        String remedy = "' is not known to the agreement " + own.agreement().id() + "; read the scenario by agreement.read(path)";
        scenario.facts().stream().filter(fact -> own.factType(fact.type()).isEmpty()).findFirst().ifPresent(fact -> {
            throw new IllegalArgumentException("the fact type '" + fact.type() + remedy);
        });
        Map<String, String> readings = query.readings().asMap();
        own.switches().stream().filter(s -> !s.positions().contains(readings.get(s.name()))).findFirst().ifPresent(s -> {
            throw new IllegalArgumentException("the reading has no position that this agreement knows for the switch '" + s.name()
                    + "'; read the scenario by agreement.read(path)");
        });
        readings.keySet().stream().filter(name -> own.findSwitch(name).isEmpty()).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the switch '" + name + remedy);
        });
    }
}
