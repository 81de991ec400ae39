package doha.internal.document;

import doha.Assessment;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.Receipt;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The due days of an assessment as an iCalendar file (RFC 5545): an event that lasts all day for each duty that has one. The same assessment
 * gives the same file; one of a later day, or on another reading, has the same events, which a calendar then moves.
 */
public final class DueCalendar {

    private static final int MOST_OCTETS = 75;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\;,]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

    private DueCalendar() {}

    /** Writes it. The writer stays open for the caller to close. */
    public static void write(Assessment assessment, Vocabulary vocabulary, Writer out) throws IOException {
        out.write(
                line("BEGIN", "VCALENDAR") + line("VERSION", "2.0") + line("PRODID", "-//doha//" + assessment.receipt().version() + "//EN")
                        + line("CALSCALE", "GREGORIAN") + line("X-WR-CALNAME", text(assessment.scenario())));
        for (Verdict verdict : assessment.duties()) {
            if (verdict.effectiveDue() != null) {
                out.write(event(verdict, assessment, vocabulary));
            }
        }
        out.write(line("END", "VCALENDAR"));
    }

    private static String event(Verdict verdict, Assessment assessment, Vocabulary vocabulary) {
        String id = verdict.duty().id().value();
        String uid = String.join("\n", assessment.agreement(), assessment.scenario(), id);
        return line("BEGIN", "VEVENT")
                + line("UID", UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)).toString())
                + line("DTSTAMP", assessment.query().asOf().format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z")
                + line("DTSTART;VALUE=DATE", verdict.effectiveDue().format(DateTimeFormatter.BASIC_ISO_DATE))
                + line("SUMMARY", text(id + ": " + verdict.duty().summary()))
                + line("DESCRIPTION", text(String.join("\n", description(verdict, assessment, vocabulary))))
                + line("TRANSP", "TRANSPARENT")
                + line("END", "VEVENT");
    }

    private static List<String> description(Verdict verdict, Assessment assessment, Vocabulary vocabulary) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.duty().place());
        lines.add("owed by " + verdict.duty().obligor() + " to " + verdict.duty().owedTo());
        if (!verdict.effectiveDue().equals(verdict.due())) {
            lines.add("due in the text: " + verdict.due());
        }
        lines.add(DutyState.of(verdict).words());
        lines.add(ResultHeader.day(assessment.query()));
        lines.add("reading: " + ResultHeader.reading(assessment.query().readings().asMap(), vocabulary));
        Receipt receipt = assessment.receipt();
        lines.add("receipt: " + String.join(" ", Csv.cells(List.of(Json.fields(receipt)))));
        return lines;
    }

    private static String text(String value) {
        return SPECIAL.matcher(CONTROL.matcher(value).replaceAll(" ")).replaceAll("\\\\$0").replace("\n", "\\n");
    }

    /** A line, folded before the character that would make it longer than 75 octets. */
    private static String line(String name, String value) {
        StringBuilder line = new StringBuilder();
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                line.append("\r\n ");
                octets = 1;
            }
            line.appendCodePoint(character);
            octets += more;
        }
        return line.append("\r\n").toString();
    }
}
