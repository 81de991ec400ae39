package doha.scenario;

import java.util.List;

/** A value of a YAML or CSV file with its place, before anything is made of it. Line and column count from 1. */
sealed interface Node {

    int line();

    int column();

    /** The same value at another place: where an alias stands for it. */
    Node at(int line, int column);

    /** What sort of value this is, for messages. */
    String sort();

    /** What a scalar is under YAML 1.2's core schema. */
    enum Kind { TEXT, NULL, TRUTH, WHOLE, DECIMAL }

    /** A single value. Its text is kept as written: whether that suits a field is for the field to say. */
    record Scalar(String text, Kind kind, int line, int column) implements Node {

        boolean isNull() {
            return kind == Kind.NULL;
        }

        /** Whether quotes made text of what would be something else without them. */
        boolean quoted() {
            return kind == Kind.TEXT && CoreSchema.kind(text) != Kind.TEXT;
        }

        @Override
        public Node at(int newLine, int newColumn) {
            return new Scalar(text, kind, newLine, newColumn);
        }

        @Override
        public String sort() {
            return "a single value";
        }
    }

    /** A list. */
    record Items(List<Node> items, int line, int column) implements Node {

        @Override
        public Node at(int newLine, int newColumn) {
            return new Items(items, newLine, newColumn);
        }

        @Override
        public String sort() {
            return "a list";
        }
    }

    /** A mapping; keys are scalars, and none comes twice. */
    record Entries(List<Entry> entries, int line, int column) implements Node {

        /** The value under a key; null where there is none. */
        Node get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }

        @Override
        public Node at(int newLine, int newColumn) {
            return new Entries(entries, newLine, newColumn);
        }

        @Override
        public String sort() {
            return "a mapping";
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) { }
}
