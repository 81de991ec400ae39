package doha.bench;

import doha.bench.PlainDuties.Beginning;
import doha.bench.PlainDuties.Course;
import doha.model.Fact;
import doha.model.Phase;
import doha.model.Standing;
import doha.scenario.Scenario;
import doha.terms.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/** The {@link PlainDuties} as rules of Evrete: a knowledge made once, a new stateless session for every scenario. */
final class EvreteDuties implements AutoCloseable {

    /** The day asked about. */
    private record Today(LocalDate day) { }

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    EvreteDuties() {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        rules = rules.newRule("a duty arises with the first fact of a kind, and talks and government only from the signing on").salience(90)
                .forEach("$fact", Fact.class, "$begins", Beginning.class, "$signing", Beginning.class, "$today", Today.class)
                .where(signing(), "$signing")
                .where(begins(), "$fact", "$begins", "$signing", "$today")
                .execute(then(c -> {
                    Beginning begins = c.get("$begins");
                    begins.day = c.<Fact>get("$fact").on();
                    c.update(begins);
                }));
        rules = rules.newRule("a duty is owed from the day it arises").salience(80)
                .forEach("$course", Course.class, "$begins", Beginning.class)
                .where((Predicate<Object[]>) o -> ((Course) o[0]).terms.arisesWith().equals(((Beginning) o[1]).kind)
                        && ((Beginning) o[1]).day != null && !((Beginning) o[1]).day.equals(((Course) o[0]).since), "$course", "$begins")
                .execute(then(c -> {
                    Course course = c.get("$course");
                    course.arise(c.<Beginning>get("$begins").day);
                    c.update(course);
                }));
        rules = rules.newRule("the first fact of its kind from the signing on fulfils a duty").salience(70)
                .forEach("$fact", Fact.class, "$course", Course.class, "$signing", Beginning.class, "$today", Today.class)
                .where(signing(), "$signing")
                .where(fulfils(), "$fact", "$course", "$signing", "$today")
                .execute(then(c -> {
                    Course course = c.get("$course");
                    course.done = Days.later(c.<Fact>get("$fact").on(), course.since);
                    c.update(course);
                }));
        rules = phase(rules, "running", Phase.RUNNING, (c, day) -> c.since != null && c.done == null && (c.due == null || !c.due.isBefore(day)));
        rules = phase(rules, "overdue", Phase.OVERDUE, (c, day) -> c.since != null && c.done == null && c.due != null && c.due.isBefore(day) && !c.terms.goal());
        rules = phase(rules, "goal missed", Phase.GOAL_MISSED, (c, day) -> c.since != null && c.done == null && c.due != null && c.due.isBefore(day) && c.terms.goal());
        rules = phase(rules, "performed", Phase.PERFORMED, (c, day) -> c.done != null && (!c.late() || c.terms.goal()));
        rules = phase(rules, "performed late", Phase.PERFORMED_LATE, (c, day) -> c.done != null && c.late() && !c.terms.goal());
        knowledge = rules.build();
    }

    private static Consumer<RhsContext> then(Consumer<RhsContext> consequence) {
        return consequence;
    }

    private static Predicate<Object[]> signing() {
        return o -> ((Beginning) o[0]).kind.equals("signing");
    }

    private static Predicate<Object[]> begins() {
        return o -> {
            Fact fact = (Fact) o[0];
            Beginning begins = (Beginning) o[1];
            Beginning signing = (Beginning) o[2];
            return fact.type().equals(begins.kind) && counts(fact, (Today) o[3]) && (begins.day == null || fact.on().isBefore(begins.day))
                    && (begins == signing || signing.day != null && (begins.kind.equals("new-government")
                            ? fact.on().isAfter(signing.day) : !fact.on().isBefore(signing.day)));
        };
    }

    private static Predicate<Object[]> fulfils() {
        return o -> {
            Fact fact = (Fact) o[0];
            Course course = (Course) o[1];
            Beginning signing = (Beginning) o[2];
            return course.since != null && course.terms.by().equals(fact.type()) && counts(fact, (Today) o[3]) && !fact.on().isBefore(signing.day)
                    && (course.done == null || Days.later(fact.on(), course.since).isBefore(course.done));
        };
    }

    static boolean counts(Fact fact, LocalDate today) {
        return !fact.on().isAfter(today) && fact.standing().atLeast(Standing.REPORTED);
    }

    private static boolean counts(Fact fact, Today today) {
        return counts(fact, today.day());
    }

    private interface Holds {
        boolean on(Course course, LocalDate day);
    }

    private static RuleSetBuilder<Knowledge> phase(RuleSetBuilder<Knowledge> rules, String name, Phase phase, Holds holds) {
        return rules.newRule(name).salience(10)
                .forEach("$course", Course.class, "$today", Today.class)
                .where((Predicate<Object[]>) o -> holds.on((Course) o[0], ((Today) o[1]).day()), "$course", "$today")
                .execute(then(c -> c.<Course>get("$course").phase = phase));
    }

    Map<String, Phase> phases(Scenario scenario) {
        StatelessSession session = knowledge.newStatelessSession(ActivationMode.CONTINUOUS);
        List<Course> courses = PlainDuties.courses();
        session.insert(new Today(scenario.defaultAsOf()));
        PlainDuties.beginnings().forEach(session::insert);
        courses.forEach(session::insert);
        scenario.facts().forEach(session::insert);
        session.fire();
        return PlainDuties.phases(courses);
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
