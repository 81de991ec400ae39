package doha.internal.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A result made for readers: what is said, in which order, and what it means, but not how it looks; a renderer gives it a form.
 *
 * @param blocks its parts, in order
 */
public record Document(List<Block> blocks) {

    /** Copies the list. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A document of these parts. */
    public static Document of(Block... blocks) {
        return new Document(List.of(blocks));
    }

    /** This document with more parts after its own. */
    public Document with(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        return new Document(all);
    }

    /** A part of a document. */
    public sealed interface Block { }

    /** A text on lines of its own. */
    public record Line(String text, Style style) {

        /** A plain line. */
        public static Line of(String text) {
            return new Line(text, Style.PLAIN);
        }
    }

    /**
     * A heading.
     *
     * @param level     1 for the title, 2 for what is under it
     * @param pagesOnly whether a terminal does without it
     */
    public record Heading(int level, String text, boolean pagesOnly) implements Block {

        /** A title. */
        public static Heading title(String text) {
            return new Heading(1, text, false);
        }

        /** A heading under the title. */
        public static Heading of(String text) {
            return new Heading(2, text, false);
        }
    }

    /** Sentences, each on a line of its own. */
    public record Paragraphs(List<Line> lines) implements Block {

        /** Sentences in this order. */
        public static Paragraphs of(Line... lines) {
            return new Paragraphs(List.of(lines));
        }
    }

    /**
     * A table.
     *
     * @param columns what stands over the columns; all empty if nothing does
     * @param notes   what stands over the notes, if they are a column
     * @param groups  its rows, under headings
     */
    public record Table(List<String> columns, String notes, List<Group> groups) implements Block {

        /** A table without headings in it and without notes. */
        public static Table of(List<String> columns, List<Row> rows) {
            return noted(columns, "", rows);
        }

        /** A table without headings in it. */
        public static Table noted(List<String> columns, String notes, List<Row> rows) {
            return new Table(columns, notes, List.of(new Group("", rows)));
        }
    }

    /** Rows of a table that belong together, under a heading; an empty one is none. */
    public record Group(String heading, List<Row> rows) { }

    /** A row of a table, and notes on it. */
    public record Row(List<Line> cells, List<Line> notes) {

        /** A row of plain cells without notes; null is an empty cell. */
        public static Row of(String... cells) {
            List<Line> lines = new ArrayList<>();
            for (String cell : cells) {
                lines.add(Line.of(cell == null ? "" : cell));
            }
            return new Row(lines, List.of());
        }
    }

    /**
     * A tree, such as a proof. A node may be in several places: it is drawn with all that is below it once.
     *
     * @param result what the root leads to
     * @param root   its root
     */
    public record Tree(String result, Node root) implements Block { }

    /** A list of nodes, numbered or not. */
    public record Items(boolean numbered, List<Node> nodes) implements Block { }

    /**
     * A point of a tree or a list.
     *
     * @param text    what it says
     * @param details what more is to be said on it
     * @param below   the points under it
     * @param given   whether it is where a proof ends: a fact of the scenario, not what follows from one
     * @param code    a text in another language that belongs to it; null if none does
     */
    public record Node(Line text, List<Line> details, List<Node> below, boolean given, Code code) {

        /** A point with more points under it. */
        public static Node of(String text, List<Line> details, List<Node> below) {
            return new Node(Line.of(text), details, below, false, null);
        }

        /** By what it is: two nodes that say the same are two. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        /** As {@link #equals}. */
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
    public record Code(String language, String whole, String brief) { }
}
