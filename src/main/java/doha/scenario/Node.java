package doha.scenario;

import doha.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** A value of a YAML or CSV file with its place, before anything is made of it. */
sealed interface Node {

    Place place();

    /** The same value at another place: that of an alias. */
    default Node at(Place other) {
        return this instanceof Scalar one ? new Scalar(one.text, one.type, other)
                : this instanceof Items list ? new Items(list.items, other) : new Entries(((Entries) this).entries, other);
    }

    default boolean isNull() {
        return this instanceof Scalar one && one.type == ScalarType.NULL;
    }

    default String sort() {
        return this instanceof Scalar ? "a single value" : this instanceof Items ? "a list" : "a mapping";
    }

    /** What a scalar is under YAML 1.2's core schema; one that is refused has its fault reported already. */
    enum ScalarType {
        TEXT, NULL, TRUTH, WHOLE, DECIMAL, REFUSED;

        private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

        static ScalarType of(String text) {
            // A day is a text, which is quicker seen so; the resolver takes a lone blank, as CSV may have it, for null.
            boolean day = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
            return day || text.equals(" ") ? TEXT : of(RESOLVER.resolve(text, true));
        }

        static ScalarType of(Tag tag) {
            return Tag.INT.equals(tag) ? WHOLE : Tag.FLOAT.equals(tag) ? DECIMAL : Tag.BOOL.equals(tag) ? TRUTH
                    : Tag.NULL.equals(tag) ? NULL : TEXT;
        }
    }

    /** A single value. Its text is kept as written: whether that suits a field is for the field to say. */
    record Scalar(String text, ScalarType type, Place place) implements Node {

        /** Whether quotes made text of what would be of this type without them. */
        boolean isQuoted(ScalarType plain) {
            return type == ScalarType.TEXT && ScalarType.of(text) == plain;
        }
    }

    record Items(List<Node> items, Place place) implements Node {}

    /** A mapping; keys are scalars, and none comes twice. */
    record Entries(List<Entry> entries, Place place) implements Node {

        @Nullable
        Node get(String key) {
            return entries.stream().filter(entry -> entry.name().equals(key)).findFirst().map(Entry::value).orElse(null);
        }
    }

    record Entry(Scalar key, Node value) {

        String name() {
            return key.text();
        }
    }
}
