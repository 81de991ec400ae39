package doha.internal.cli;

import doha.Assessment;
import doha.analysis.Periods;
import doha.internal.document.Csv;
import doha.internal.document.DueCalendar;
import doha.internal.document.PeriodTables;
import doha.model.ExportDefinition;
import doha.model.Query;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** {@code doha export}: the verdicts in the forms of others. */
final class ExportCommand extends Command {

    private static final List<String> FORMS = List.of("pam", "stipulations", "calendar");

    ExportCommand() {
        super("export", "FILE --as FORM", "the verdicts as researchers' tables, or the due days as a calendar",
                List.of("doha export scenarios/record.yaml --as pam",
                        "doha export scenarios/record.yaml --as stipulations --every month --out record.csv",
                        "doha export scenarios/record.yaml --as calendar --as-of 2021-05-02 --out due.ics"),
                CallOptions.converted("as", "FORM", String.join(", ", FORMS), new CallOptions.Words("form", FORMS,
                        given -> Meant.bare(given).matches("csv|excel|xlsx?|table") ? "pam and stipulations are CSV" : "")),
                CallOptions.words("every", "PERIOD", new CallOptions.Words("period", List.of("year", "month"), given -> "")),
                CallOptions.text("out", "F", "write there, when it is complete, instead of to standard output"),
                CallOptions.AS_OF, CallOptions.KNOWN_BY, CallOptions.STANCE, CallOptions.READING, CallOptions.RULES);
    }

    @Override
    String notes() {
        return """
                'pam' has a row a year with the columns of the Peace Accords Matrix, 'stipulations' a row for each
                duty and period with the ids of PA-X, both as CSV. The first period is that of the signing, the last
                ends on the as-of day; each is judged on its last day. 'calendar' is an iCalendar file with an event
                for each due day, as moved by then. The codebook is export.md, among the documents.
                """;
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        String file = call.arguments(1, 1).get(0);
        String form = call.value("as");
        if (form == null) {
            throw new UsageException("export needs --as FORM: " + String.join(", ", FORMS) + "; see 'doha export --help'");
        }
        String every = call.value("every");
        if (every != null && !form.equals("stipulations") && !(form.equals("pam") && every.equals("year"))) {
            throw new UsageException("--every " + every + " goes with --as stipulations; "
                    + (form.equals("pam") ? "pam has a row a year" : "a calendar has no periods"));
        }
        Vocabulary vocabulary = call.vocabulary();
        String id = vocabulary.agreement().id();
        ExportDefinition words = vocabulary.export().orElse(null);
        if (!form.equals("calendar") && (words == null || form.equals("pam") && words.provisions().isEmpty())) {
            throw new UsageException("--as " + form + ": the vocabulary of " + id + " does not say what this table calls it; 'export' in "
                    + "vocabulary.yaml does");
        }
        Scenario scenario = ScenarioFiles.read(file, vocabulary, console);
        if (scenario == null) {
            return;
        }
        Query query = call.query(scenario);
        if (form.equals("calendar")) {
            Assessment assessment = call.agreement().assess(scenario, query);
            if (assessment.duties().stream().allMatch(verdict -> verdict.effectiveDue() == null)) {
                throw new UsageException(
                        "'" + file + "': no duty has a due day on " + query.asOf() + ", and a calendar has one event or more");
            }
            OutputTarget.write(call.value("out"), "ics|ical", console, out -> DueCalendar.write(assessment, vocabulary, out));
        } else {
            Periods periods = Periods.of(call.agreement(), scenario, query,
                    call.value("every", "year").equals("year") ? ChronoUnit.YEARS : ChronoUnit.MONTHS);
            if (periods.periods().isEmpty()) {
                throw new UsageException("'" + file + "': nothing is signed by " + query.asOf() + ", so there is no period to tell of");
            }
            List<List<String>> rows = form.equals("pam") ? PeriodTables.matrix(periods, words, vocabulary)
                    : PeriodTables.stipulations(periods, words, vocabulary);
            OutputTarget.write(call.value("out"), "csv", console, out -> new Csv(out).write(rows));
        }
        console.note(call.agreement().notes(scenario, query));
    }
}
