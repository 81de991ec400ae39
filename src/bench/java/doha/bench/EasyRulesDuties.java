package doha.bench;

import doha.bench.PlainDuties.Beginning;
import doha.bench.PlainDuties.Course;
import doha.model.Fact;
import doha.model.Phase;
import doha.scenario.Scenario;
import doha.terms.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Condition;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The {@link PlainDuties} as rules of Easy Rules. It has no joins: a rule sees named things, and is tried once. So each fact of the
 * scenario is put before the rules in turn, first for what begins, then for what fulfils, and each duty last.
 */
final class EasyRulesDuties {

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules beginnings = new Rules();
    private final Rules deeds = new Rules();
    private final Rules phases = new Rules();

    EasyRulesDuties() {
        beginnings.register(new RuleBuilder().name("the signing begins").when(c -> begins(c, "signing", "signing", 0)).then(c -> begin(c, "signing")).build());
        beginnings.register(new RuleBuilder().name("talks begin").when(c -> begins(c, "talks-started", "signing", 0)).then(c -> begin(c, "talks-started")).build());
        beginnings.register(new RuleBuilder().name("a government begins").when(c -> begins(c, "new-government", "signing", 1)).then(c -> begin(c, "new-government")).build());
        for (PlainDuties.Terms terms : PlainDuties.ALL) {
            deeds.register(new RuleBuilder().name(terms.duty() + " is fulfilled").when(c -> fulfils(c, terms)).then(c -> {
                Course course = c.get(terms.duty());
                course.done = Days.later(c.<Fact>get("fact").on(), course.since);
            }).build());
            phase(terms, "running", Phase.RUNNING, (c, day) -> c.since != null && c.done == null && (c.due == null || !c.due.isBefore(day)));
            phase(terms, "overdue", Phase.OVERDUE, (c, day) -> c.since != null && c.done == null && c.due != null && c.due.isBefore(day) && !terms.goal());
            phase(terms, "goal missed", Phase.GOAL_MISSED, (c, day) -> c.since != null && c.done == null && c.due != null && c.due.isBefore(day) && terms.goal());
            phase(terms, "performed", Phase.PERFORMED, (c, day) -> c.done != null && (!c.late() || terms.goal()));
            phase(terms, "performed late", Phase.PERFORMED_LATE, (c, day) -> c.done != null && c.late() && !terms.goal());
        }
    }

    private interface Holds {
        boolean on(Course course, LocalDate day);
    }

    private void phase(PlainDuties.Terms terms, String name, Phase phase, Holds holds) {
        Condition when = c -> holds.on(c.get(terms.duty()), c.get("today"));
        phases.register(new RuleBuilder().name(terms.duty() + " is " + name).when(when).then(c -> c.<Course>get(terms.duty()).phase = phase).build());
    }

    private static boolean begins(Facts c, String kind, String signing, int daysAfter) {
        Fact fact = c.get("fact");
        Beginning begins = c.get(kind);
        Beginning signed = c.get(signing);
        return fact.type().equals(kind) && EvreteDuties.counts(fact, c.get("today")) && (begins.day == null || fact.on().isBefore(begins.day))
                && (begins == signed || signed.day != null && !fact.on().isBefore(signed.day.plusDays(daysAfter)));
    }

    private static void begin(Facts c, String kind) {
        c.<Beginning>get(kind).day = c.<Fact>get("fact").on();
    }

    private static boolean fulfils(Facts c, PlainDuties.Terms terms) {
        Fact fact = c.get("fact");
        Course course = c.get(terms.duty());
        Beginning signing = c.get("signing");
        return fact.type().equals(terms.by()) && course.since != null && EvreteDuties.counts(fact, c.get("today")) && !fact.on().isBefore(signing.day)
                && (course.done == null || Days.later(fact.on(), course.since).isBefore(course.done));
    }

    Map<String, Phase> phases(Scenario scenario) {
        List<Course> courses = PlainDuties.courses();
        List<Beginning> begun = PlainDuties.beginnings();
        Facts told = new Facts();
        told.put("today", scenario.defaultAsOf());
        begun.forEach(b -> told.put(b.kind, b));
        courses.forEach(c -> told.put(c.terms.duty(), c));
        // The signing first: what else begins is told apart by its day.
        for (boolean signing : new boolean[] {true, false}) {
            for (Fact fact : scenario.facts()) {
                if (fact.type().equals("signing") == signing) {
                    told.put("fact", fact);
                    engine.fire(beginnings, told);
                }
            }
        }
        for (Course course : courses) {
            begun.stream().filter(b -> b.day != null && b.kind.equals(course.terms.arisesWith())).forEach(b -> course.arise(b.day));
        }
        for (Fact fact : scenario.facts()) {
            told.put("fact", fact);
            engine.fire(deeds, told);
        }
        engine.fire(phases, told);
        return PlainDuties.phases(courses);
    }
}
