package doha.scenario;

import doha.model.Diagnostic;
import doha.model.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Puts the parser's errors as an analyst would want to read them, at the place to look at. */
final class YamlSyntax {

    private YamlSyntax() { }

    static Diagnostic fault(YamlEngineException error, SourceText source) {
        if (error instanceof ReaderException) {
            return unprintable(source);
        }
        if (!(error instanceof MarkedYamlEngineException marked)) {
            return new Diagnostic("yaml", new Place(source.file(), 1, 1), "this is not YAML; write the file as YAML 1.2");
        }
        Optional<Mark> problem = marked.getProblemMark();
        Optional<Mark> context = marked.getContextMark();
        Mark at = problem.or(() -> context).orElse(null);
        String why = marked.getProblem() == null ? "" : marked.getProblem();
        String during = marked.getContext() == null ? "" : marked.getContext();
        int line = at == null ? 1 : at.getLine() + 1;
        int tab = tabIn(source.text(), line);
        if (tab > 0) {
            return new Diagnostic("tab", new Place(source.file(), line, tab), "a tab indents this line; YAML is indented with spaces");
        }
        boolean unfinished = why.contains("unexpected end of stream") || why.contains("but got <stream end>")
                || why.contains("found unexpected document separator");
        if (context.isPresent() && unfinished) {
            String what = during.contains("quoted") ? "this quote is never closed; close it where the text ends"
                    : "this bracket is never closed; close it where the list or mapping ends";
            return new Diagnostic("yaml", place(source, context.get()), what);
        }
        return new Diagnostic("yaml", at == null ? new Place(source.file(), 1, 1) : place(source, at),
                "this is not YAML (" + reason(why) + "); check the quotes, brackets, colons and indentation here and just above");
    }

    private static String reason(String why) {
        int more = why.indexOf('\n');
        return Messages.onOneLine((more < 0 ? why : why.substring(0, more)).strip());
    }

    private static Place place(SourceText source, Mark mark) {
        return new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The column of a tab among the white space that begins a line; 0 if there is none. */
    private static int tabIn(String text, int line) {
        String found = text.lines().skip(line - 1L).findFirst().orElse("");
        int tab = found.indexOf('\t');
        return tab >= 0 && found.substring(0, tab).isBlank() ? tab + 1 : 0;
    }

    private static Diagnostic unprintable(SourceText source) {
        String text = source.text();
        int i = 0;
        while (i < text.length() && StreamReader.isPrintable(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        int found = i < text.length() ? text.codePointAt(i) : 0;
        return new Diagnostic("yaml", SourceText.place(source.file(), text, i),
                String.format("YAML allows no control character U+%04X; leave it out, or write \"\\u%04x\" in double quotes", found,
                        found));
    }
}
