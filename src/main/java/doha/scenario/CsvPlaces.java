package doha.scenario;

import doha.model.Diagnostic;
import doha.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds where a cell of a CSV file begins. Looks only when asked, for most files have no fault to place. */
final class CsvPlaces {

    private final String file;
    private final String text;
    private int[] lineStarts;
    private Row lastRow;

    CsvPlaces(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The place of the cell whose number is the node's column, in the row that begins on the node's line. */
    Place place(Node node) {
        if (node.column() == 1) {
            return new Place(file, node.line(), 1);
        }
        if (lastRow == null || lastRow.line != node.line()) {
            lastRow = new Row(node.line());
        }
        return lastRow.place(node.column());
    }

    /** The places of a row's cells, walked once however many are asked for. */
    private final class Row {

        private final int line;
        private final List<Place> places = new ArrayList<>();
        private int start;

        Row(int line) {
            this.line = line;
            this.start = starts()[line - 1];
            places.add(new Place(file, line, 1));
        }

        Place place(int cell) {
            while (places.size() < cell) {
                int next = endOfCell(start) + 1;
                Place before = places.get(places.size() - 1);
                int lineOfNext = line(next);
                places.add(lineOfNext == before.line()
                        ? new Place(file, lineOfNext, before.column() + text.codePointCount(start, next)) : placeOf(next));
                start = next;
            }
            return places.get(cell - 1);
        }
    }

    /** The first thing that RFC 4180 does not allow; empty where there is none. */
    Optional<Diagnostic> flaw() {
        for (int i = 0; i < text.length(); i = endOfCell(i) + 1) {
            int quoted = endOfQuotes(i);
            if (quoted > text.length()) {
                return Optional.of(new Diagnostic("csv", placeOf(i),
                        "this quote is never closed; close it where the cell ends, and double the quotes within it"));
            }
            if (quoted > i && quoted < text.length() && !endsCell(text.charAt(quoted))) {
                return Optional.of(new Diagnostic("csv", placeOf(i),
                        "more text follows the closing quote of this cell; double the quotes within a cell"));
            }
        }
        return Optional.empty();
    }

    private int endOfCell(int start) {
        int i = endOfQuotes(start);
        while (i < text.length() && !endsCell(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the quoted text that begins at {@code start} ends; {@code start} where none begins there, after the text where it never ends. */
    private int endOfQuotes(int start) {
        if (text.charAt(start) != '"') {
            return start;
        }
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '"') {
                    return i + 1;
                }
                i++;
            }
        }
        return text.length() + 1;
    }

    private static boolean endsCell(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private Place placeOf(int position) {
        int line = line(position);
        return new Place(file, line, text.codePointCount(starts()[line - 1], position) + 1);
    }

    private int line(int position) {
        int found = Arrays.binarySearch(starts(), position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] starts() {
        if (lineStarts == null) {
            int[] found = new int[1024];
            int lines = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                    found = lines == found.length ? Arrays.copyOf(found, lines * 2) : found;
                    found[lines++] = i + 1;
                }
            }
            lineStarts = Arrays.copyOf(found, lines);
        }
        return lineStarts;
    }
}
