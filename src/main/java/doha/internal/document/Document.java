package doha.internal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result made for readers: what is said, in which order, and what it means, but not how it looks; a renderer gives it a form. */
public final class Document {

    private final List<Block> blocks = new ArrayList<>();

    List<Block> blocks() {
        return blocks;
    }

    private Document add(Block block) {
        blocks.add(block);
        return this;
    }

    Document title(String text) {
        return add(new Heading(1, text, false));
    }

    /** Adds a heading under the title. */
    public Document heading(String text) {
        return add(new Heading(2, text, false));
    }

    /** Adds a heading that a terminal does without. */
    Document pageHeading(int level, String text) {
        return add(new Heading(level, text, true));
    }

    Document say(List<Line> lines) {
        return lines.isEmpty() ? this : add(new Paragraphs(List.copyOf(lines)));
    }

    Document say(Line... lines) {
        return say(List.of(lines));
    }

    public Document say(String... lines) {
        return say(Arrays.stream(lines).map(Line::of).toList());
    }

    Document table(Table table) {
        return add(table);
    }

    /** Adds a table without headings in it and without notes. */
    public Document table(List<String> columns, List<Row> rows) {
        return table(columns, "", rows);
    }

    /** Adds a table without headings in it; {@code notes} stands over the notes, if they are a column. */
    Document table(List<String> columns, String notes, List<Row> rows) {
        return add(new Table(columns, notes, List.of(new RowGroup("", rows))));
    }

    /** Adds a tree; {@code result} is what its root leads to. */
    Document tree(String result, Item root) {
        return add(new Tree(result, root));
    }

    Document list(boolean numbered, List<Item> nodes) {
        return add(new Items(numbered, nodes));
    }

    public sealed interface Block {}

    /**
     * A text.
     *
     * @param url the address in it that a page makes a link of; null if there is none
     */
    public record Line(String text, Style style, @Nullable String url) {

        Line(String text, Style style) {
            this(text, style, null);
        }

        /** What stands before the address. */
        public String before() {
            return text.substring(0, text.lastIndexOf(url));
        }

        /** What stands after it. */
        public String after() {
            return text.substring(text.lastIndexOf(url) + url.length());
        }

        public static Line of(String text) {
            return new Line(text, Style.PLAIN);
        }
    }

    /** A heading: level 1 for the title, 2 for what is under it; {@code pagesOnly} if a terminal does without it. */
    record Heading(int level, String text, boolean pagesOnly) implements Block {}
    record Paragraphs(List<Line> lines) implements Block {}

    /**
     * A table.
     *
     * @param columns what stands over the columns; all empty if nothing does
     * @param notes   what stands over the notes, if they are a column
     * @param groups  its rows, under headings
     */
    public record Table(List<String> columns, String notes, List<RowGroup> groups) implements Block {}

    /** Rows of a table that belong together, under a heading if it is not empty. */
    public record RowGroup(String heading, List<Row> rows) {}

    /** A row of a table, and notes on it. */
    public record Row(List<Line> cells, List<Line> notes) {

        static Row of(Line... cells) {
            return new Row(List.of(cells), List.of());
        }

        /** A row of plain cells without notes. */
        public static Row of(String... cells) {
            return new Row(Arrays.stream(cells).map(Line::of).toList(), List.of());
        }
    }

    /** A tree, such as a proof. A node may be in several places: it is drawn with all that is below it once. */
    record Tree(String result, Item root) implements Block {}
    public record Items(boolean numbered, List<Item> nodes) implements Block {}

    /**
     * A point of a tree or a list.
     *
     * @param text    what it says
     * @param details what more is to be said on it
     * @param below   the points under it
     * @param given   whether it is where a proof ends: a fact of the scenario, not what follows from one
     * @param code    a text in another language that belongs to it; null if none does
     */
    public record Item(Line text, List<Line> details, List<Item> below, boolean given, Code code) {

        /** A point that is not given and has no code. */
        static Item of(Line text, List<Line> details, List<Item> below) {
            return new Item(text, details, below, false, null);
        }

        /** What a renderer says of one that it has drawn with all below it. */
        public Line again() {
            return new Line(text.text() + " (as shown above)", text.style());
        }

        /** By what it is: two nodes that say the same are two. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * A text in another language.
     *
     * @param whole what can be saved as a file
     * @param brief what a terminal shows of it; null if only the whole can say it
     */
    record Code(String language, String whole, String brief) {}
}
