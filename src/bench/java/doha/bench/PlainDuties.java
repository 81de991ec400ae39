package doha.bench;

import doha.model.Fact;
import doha.model.Phase;
import doha.model.Readings;
import doha.model.Vocabulary;
import doha.reference.Reference;
import doha.scenario.Scenario;
import doha.terms.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The duties that the rule languages of the peers can state: twelve acts and goals, each fulfilled by the first fact of one kind,
 * under the reading that the vocabulary gives by default. They have no absence, no gathering of many facts into one, no moved
 * days, no gate and no pace: those languages have nothing to say them with but Java.
 */
final class PlainDuties {

    /** What arises with what, is fulfilled by what, and when it falls due; a null day is none. */
    record Terms(String duty, String arisesWith, String by, String due, boolean goal) { }

    static final List<Terms> ALL = List.of(
            new Terms("P.3", "signing", "talks-started", "2020-03-10", false),
            new Terms("P.4", "talks-started", "ceasefire-on-agenda", null, false),
            new Terms("I.C.plan", "signing", "release-plan-work", "2020-03-10", false),
            new Terms("I.D.review", "talks-started", "us-sanctions-review", null, false),
            new Terms("I.D.removal", "talks-started", "us-sanctions-removed", "2020-08-27", true),
            new Terms("I.E.engagement", "talks-started", "un-delisting-engagement", null, false),
            new Terms("I.E.delisting", "talks-started", "un-delisting", "2020-05-29", true),
            new Terms("II.2.message", "signing", "clear-message", null, false),
            new Terms("II.2.instruction", "signing", "no-cooperation-instruction", null, false),
            new Terms("III.1", "signing", "un-endorsement-requested", null, false),
            new Terms("III.2", "signing", "positive-relations-sought", null, false),
            new Terms("III.3.cooperation", "new-government", "economic-cooperation-sought", null, false));

    private PlainDuties() {
    }

    /** A scenario with nothing in it but what is known and bears on these duties, under the default reading. */
    static Scenario only(Scenario scenario, Vocabulary vocabulary) {
        Set<String> kinds = ALL.stream().map(Terms::by).collect(Collectors.toSet());
        kinds.addAll(Set.of("signing", "talks-started", "new-government"));
        List<Fact> facts = scenario.facts().stream().filter(f -> kinds.contains(f.type()))
                .filter(f -> scenario.knownBy() == null || !f.known().isAfter(scenario.knownBy())).toList();
        return scenario.withFacts(facts).withReadings(Readings.defaults(List.copyOf(vocabulary.switches()))).withUnknown(Set.of());
    }

    /** What the plain telling of the model says of these duties. */
    static Map<String, Phase> phases(Reference.Result result) {
        Map<String, Phase> phases = new TreeMap<>();
        ALL.forEach(terms -> phases.put(terms.duty(), result.duty(terms.duty()).phase()));
        return phases;
    }

    /** A duty under way, as a mutable fact: both peers change facts rather than conclude new ones. */
    static final class Course {

        final Terms terms;
        LocalDate since;
        LocalDate due;
        LocalDate done;
        Phase phase = Phase.NOT_TRIGGERED;

        Course(Terms terms) {
            this.terms = terms;
        }

        void arise(LocalDate day) {
            since = day;
            due = terms.due() == null ? null : Days.fixed(terms.due(), day);
        }

        boolean late() {
            return due != null && done.isAfter(due);
        }
    }

    /** A day that duties arise with: the first fact of a kind. */
    static final class Beginning {

        final String kind;
        LocalDate day;

        Beginning(String kind) {
            this.kind = kind;
        }
    }

    static List<Course> courses() {
        return ALL.stream().map(Course::new).toList();
    }

    static List<Beginning> beginnings() {
        return List.of(new Beginning("signing"), new Beginning("talks-started"), new Beginning("new-government"));
    }

    static Map<String, Phase> phases(List<Course> courses) {
        Map<String, Phase> phases = new TreeMap<>();
        courses.forEach(course -> phases.put(course.terms.duty(), course.phase));
        return phases;
    }
}
