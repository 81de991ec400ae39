package doha.scenario;

import doha.model.Diagnostic;
import doha.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Puts the parser's errors as an analyst would want to read them, at the place to look at. */
final class YamlSyntax {

    private static final Pattern START = Pattern.compile("^( *)((?:- +)*)");
    private static final Pattern KEY_AND_TEXT = Pattern.compile("^ *(- +)*[^\"'\\[{# -][^:]*: +[^\"'\\[{ ].*");
    private static final Pattern TIGHT_COLON = Pattern.compile("^ *(?:- +)*[\\w-]+(:)[^\\s/].*");
    private static final Pattern TIGHT_HYPHEN = Pattern.compile("^ *(-)[^\\s-].*");
    private static final Pattern FIRST_ODD = Pattern.compile("^ *([^\\p{ASCII}\\p{L}]|\\*(?= )|[0-9]+[.)](?= ))");
    private static final Pattern WIDE_COLON = Pattern.compile("(\uff1a)");
    private static final Pattern MERGE_MARK = Pattern.compile("^(<{7}|={7}|>{7})( .*)?$");
    private static final Pattern COMMENT = Pattern.compile("[^\"']*(?:\"[^\"]*\"[^\"']*|'[^']*'[^\"']*)*? (#).*[}\\]].*");
    private static final String IN_QUOTES = "; put the text in quotes";

    private final SourceText source;
    private final List<String> lines;
    private final String why;
    private final String during;
    private final Place at;
    private final Optional<Place> context;

    private YamlSyntax(MarkedYamlEngineException error, SourceText source) {
        this.source = source;
        this.lines = source.text().lines().toList();
        this.why = error.getProblem() == null ? "" : error.getProblem();
        this.during = error.getContext() == null ? "" : error.getContext();
        this.context = error.getContextMark().map(this::place);
        this.at = error.getProblemMark().map(this::place).or(() -> context).orElse(new Place(source.file(), 1, 1));
    }

    static Diagnostic fault(YamlEngineException error, SourceText source) {
        if (error instanceof ReaderException) {
            return unprintable(source);
        }
        if (error instanceof MarkedYamlEngineException marked) {
            YamlSyntax syntax = new YamlSyntax(marked, source);
            return syntax.lookAlike().or(syntax::unfinished).orElseGet(syntax::misplaced);
        }
        return new Diagnostic("yaml", new Place(source.file(), 1, 1), "this is not YAML; write the file as YAML 1.2");
    }

    private Place place(Mark mark) {
        return new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Diagnostic fault(Place place, String message) {
        return new Diagnostic("yaml", place, message);
    }

    private Optional<Diagnostic> found(int line, int column, String message) {
        return Optional.of(fault(new Place(source.file(), line, column), message));
    }

    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The number of the last line above that says something; 0 if none does. */
    private int above(int number) {
        int above = Math.min(number, lines.size() + 1) - 1;
        while (above > 0 && (line(above).isBlank() || line(above).strip().startsWith("#"))) {
            above--;
        }
        return above;
    }

    /** Characters at the begin of a line, there or just above, that look like YAML's own and are others. */
    private Optional<Diagnostic> lookAlike() {
        for (int i = 1; i <= Math.min(at.line(), lines.size()); i++) {
            if (MERGE_MARK.matcher(line(i)).matches()) {
                return found(i, 1, "this line was left where two versions were merged; keep one version, and delete such lines");
            }
        }
        for (int number : new int[] {above(at.line()), at.line()}) {
            String line = line(number);
            int tab = line.indexOf('\t');
            if (number == at.line() && tab >= 0 && line.substring(0, tab).isBlank()) {
                return Optional.of(new Diagnostic("tab", new Place(source.file(), number, tab + 1),
                        "a tab indents this line; YAML is indented with spaces"));
            }
            Matcher odd = FIRST_ODD.matcher(line);
            if (odd.find()) {
                String found = odd.group(1);
                boolean space = OddCharacters.plain(found).isBlank();
                if (space || number == at.line()) {
                    return found(number, odd.start(1) + 1, space
                            ? "this line begins with " + OddCharacters.named(found).orElseThrow() + "; indent with plain spaces"
                            : "this line begins with '" + found + "'; an item of a list begins with a hyphen and a space");
                }
            }
            Matcher wide = WIDE_COLON.matcher(line);
            if (wide.find()) {
                return found(number, wide.start() + 1, "this colon is a wide one, U+FF1A; type a plain colon and a space");
            }
        }
        return Optional.empty();
    }

    /** A quote or bracket that is not closed, or is closed in what a comment hides. */
    private Optional<Diagnostic> unfinished() {
        boolean list = why.startsWith("expected ',' or");
        boolean next = list && why.matches("(?s).*but got (\\{|\\[|-|<block .*)");
        if (next && "}]\"'".indexOf(lastBefore(at)) >= 0) {
            return Optional.of(fault(at, "a comma is missing before this; put commas between the items of a list in brackets"));
        }
        boolean ends = why.contains("unexpected end of stream") || why.contains("but got <stream end>")
                || why.contains("found unexpected document separator") || next;
        if (context.isEmpty() || !ends && !list) {
            return Optional.empty();
        }
        for (int i = context.get().line(); !during.contains("quoted") && i <= Math.min(at.line(), lines.size()); i++) {
            Matcher comment = COMMENT.matcher(line(i));
            if (comment.matches()) {
                return found(i, comment.start(1) + 1,
                        "a '#' after a space begins a comment, which hides the rest of this line" + IN_QUOTES);
            }
        }
        return !ends ? Optional.empty() : Optional.of(fault(context.get(), during.contains("quoted")
                ? "this quote is never closed; close it where the text ends"
                : "this bracket is never closed; close it where the list or mapping ends"));
    }

    /** The last character before a place that is no space; a space if there is none. */
    private char lastBefore(Place place) {
        String before = line(place.line()).substring(0, Math.min(place.column() - 1, line(place.line()).length())).strip();
        for (int i = place.line() - 1; i > 0 && before.isEmpty(); i--) {
            before = line(i).strip();
        }
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }

    private Diagnostic misplaced() {
        String got = why.replaceFirst("(?s).*but (got|found) '?([^']*)'?$", "$2");
        boolean list = why.startsWith("expected ',' or");
        if (why.startsWith("mapping values are not allowed")) {
            return colon();
        }
        if (got.equals("<scalar>")) {
            return fault(at, "text follows a closing quote or bracket; put a comma between, or the whole text in quotes of another kind");
        }
        if (list && got.equals(":")) {
            return fault(at, "a comma is missing before this field, or the text before it holds a colon;"
                    + " put commas between fields, and such a text in quotes");
        }
        if (got.matches("[}\\],]")) {
            return fault(at, list ? "this '" + got + "' closes a bracket of another kind; close { with } and [ with ]"
                    : "this '" + got + "' belongs to no bracket; leave it out, or put the text that it belongs to in quotes");
        }
        if (why.contains("equence entries are not allowed")) {
            return fault(at, "an item of a list stands on a line of its own; begin the list below its key");
        }
        if (why.startsWith("expected <block end>")) {
            return indentation();
        }
        if (why.contains("<document start>")) {
            return fault(at, "the scenario ended above with its last bracket; write one scenario a file, and nothing after it");
        }
        if (why.startsWith("could not find expected ':'")) {
            Place begin = context.orElse(at);
            return tightColon(begin.line()).orElse(fault(begin,
                    "this line is neither 'key: value' nor '- item'; indent it deeper than its key if it goes on with the text above"));
        }
        if (why.contains("escape")) {
            return fault(at, "a backslash within double quotes begins an escape; write it twice, or use single quotes");
        }
        boolean begins = why.contains("cannot start any token") || during.matches(".*scanning an? (anchor|alias|tag|directive).*");
        Place begin = why.contains("cannot start any token") ? at : context.orElse(at);
        String line = line(begin.line());
        if (begins && begin.column() <= line.length()) {
            return fault(begin, "a text cannot begin with '" + line.charAt(begin.column() - 1) + "'" + IN_QUOTES);
        }
        return fault(at, "this is not YAML; check the quotes, brackets, colons and indentation here and just above");
    }

    /** A colon that cannot be that of a key: it belongs to a text, or the line to another column. */
    private Diagnostic colon() {
        String line = line(at.line());
        Matcher hyphen = TIGHT_HYPHEN.matcher(line);
        if (hyphen.matches()) {
            return fault(new Place(source.file(), at.line(), hyphen.start(1) + 1),
                    "a space is missing after this hyphen; write '- ' before an item");
        }
        if (KEY_AND_TEXT.matcher(line.substring(0, Math.min(at.column() - 1, line.length()))).matches()) {
            return fault(at, "this colon stands within a text" + IN_QUOTES);
        }
        return tightColon(above(at.line())).orElseGet(this::indentation);
    }

    private Optional<Diagnostic> tightColon(int number) {
        Matcher tight = TIGHT_COLON.matcher(line(number));
        return !tight.matches() ? Optional.empty()
                : found(number, tight.start(1) + 1, "a space is missing after this colon; write 'key: value'");
    }

    /** A line that stands in another column than the one above that it belongs with. */
    private Diagnostic indentation() {
        Matcher start = start(at.line());
        boolean item = !start.group(2).isEmpty();
        int column = (item ? start.end(1) : start.end()) + 1;
        int other = above(at.line());
        while (item && other > 0 && start(other).group(2).isEmpty()) {
            other = above(other);
        }
        if (item && other == 0) {
            return fault(at, "this item belongs to no list; write the list's key, such as 'facts:', on the line above");
        }
        int above = other == 0 ? column : (item ? start(other).end(1) : start(other).end()) + 1;
        return fault(new Place(source.file(), at.line(), column), above == column
                ? "the indentation does not fit the lines above; begin what belongs together in the same column"
                : "this line begins in column " + column + ", and the " + (item ? "item" : "key") + " above it, at line " + other
                        + ", in column " + above + "; begin what belongs together in the same column");
    }

    private Matcher start(int number) {
        Matcher start = START.matcher(line(number));
        start.find();
        return start;
    }

    private static Diagnostic unprintable(SourceText source) {
        int found = source.text().codePoints().filter(c -> !StreamReader.isPrintable(c)).findFirst().orElseThrow();
        return new Diagnostic("yaml", SourceText.place(source.file(), source.text(), source.text().indexOf(found)),
                String.format("YAML allows no control character U+%04X; leave it out, or write \"\\u%04x\" in double quotes", found,
                        found));
    }
}
