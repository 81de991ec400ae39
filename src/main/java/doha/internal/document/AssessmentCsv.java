package doha.internal.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import doha.Assessment;
import doha.model.Query;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Assessments as CSV, a row a duty. Title, day and reading stand in every row, so that the rows of many assessments can be put
 * under one header.
 */
public final class AssessmentCsv {

    private final Vocabulary vocabulary;
    private final CsvWriter csv;

    /** Writes the header. The writer stays open for the caller to close. */
    public AssessmentCsv(Vocabulary vocabulary, Writer out) {
        this.vocabulary = vocabulary;
        csv = writer(out);
        csv.writeRecord("scenario", "as-of", "known-by", "readings", "id", "place", "obligor", "owed-to", "kind", "duty", "status",
                "phase", "due", "effective-due", "decided-on", "days-late", "facts");
    }

    static CsvWriter writer(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** Writes every duty. */
    public void write(Assessment assessment) throws IOException {
        write(assessment, assessment.duties());
    }

    /** Writes some of the assessment's duties. Absent days are empty; only switches off their default are named. */
    public void write(Assessment assessment, List<Verdict> rows) throws IOException {
        Query query = assessment.query();
        String readings = ResultHeader.positions(ResultHeader.departures(query.readings(), vocabulary), " ");
        for (Verdict v : rows) {
            csv.writeRecord(assessment.scenario(), query.asOf().toString(), Labels.day(query.knownBy()), readings,
                    v.duty().id().value(), v.duty().place(), v.duty().obligor(), v.duty().owedTo(), v.duty().kind().label(),
                    v.duty().summary(), v.status().label(), v.phase().label(), Labels.day(v.due()), Labels.day(v.effectiveDue()),
                    Labels.day(v.decidedOn()), v.daysLate() == null ? "" : v.daysLate().toString(), facts(v));
        }
        csv.flush();
    }

    private static String facts(Verdict verdict) {
        StringBuilder ids = new StringBuilder();
        verdict.facts().forEach(id -> ids.append(ids.length() == 0 ? "" : " ").append(id.value()));
        return ids.toString();
    }

}
