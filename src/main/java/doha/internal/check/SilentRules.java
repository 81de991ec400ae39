package doha.internal.check;

import doha.internal.engine.Session;
import doha.internal.rules.RuleBase;
import doha.internal.rules.RuleModel;
import doha.model.Diagnostic;
import doha.model.Query;
import doha.model.Readings;
import doha.model.RulesException;
import doha.scenario.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Rules that fire in none of the scenarios generated to make them fire. That is no proof that none does. */
final class SilentRules {

    /** Of the first scenarios, which aim at any rule, one in so many is enough to hear most of the rules. */
    private static final int SAMPLE = 6;
    private static final int ROUNDS = 30;

    private final RuleBase base;
    private final ScenarioGenerator trials;
    private final Map<String, RuleModel> silent = new LinkedHashMap<>();

    private SilentRules(RuleBase base, ScenarioGenerator trials, List<RuleModel> rules) {
        this.base = base;
        this.trials = trials;
        rules.forEach(rule -> silent.put(rule.name(), rule));
    }

    /** A note on each of those wanted among the rules. */
    static List<Diagnostic> of(RuleBase base, ScenarioGenerator trials, List<RuleModel> rules, List<RuleModel> wanted) {
        SilentRules search = new SilentRules(base, trials, wanted);
        for (int seed = 0; seed < rules.size(); seed += SAMPLE) {
            search.listen(seed);
        }
        for (long seed = 0; seed < (long) ROUNDS * rules.size() && !search.silent.isEmpty(); seed++) {
            if (search.silent.containsKey(trials.aim(seed).name())) {
                search.listen(seed);
            }
        }
        String why = "' fired in none of the " + ROUNDS
                + " scenarios that were made to make it fire; see whether its conditions can all hold";
        return search.silent.values().stream()
                .map(rule -> new Diagnostic("silent-rule", rule.info().place(), "the rule '" + rule.name() + why)).toList();
    }

    private void listen(long seed) {
        Scenario scenario = trials.scenario(seed);
        List<LocalDate> days = trials.days(seed, scenario);
        for (Readings readings : trials.readings(seed)) {
            Query query = scenario.query().under(readings);
            try (Session session = Session.explaining(base, scenario, query.asOf(days.get(0)))) {
                session.memory.addEventListener(new DefaultAgendaEventListener() {
                    @Override
                    public void afterMatchFired(AfterMatchFiredEvent event) {
                        silent.remove(event.getMatch().getRule().getName());
                    }
                });
                base.vocabulary().duties().forEach(duty -> session.askWhyNot(duty.id()));
                for (LocalDate day : days) {
                    session.ask(query.asOf(day));
                    session.fire();
                }
            } catch (RulesException e) {
                // Rules that fail are reported by the search for counterexamples.
            }
        }
    }
}
