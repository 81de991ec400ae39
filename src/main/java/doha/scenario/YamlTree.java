package doha.scenario;

import doha.model.Diagnostic;
import doha.model.Place;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import doha.scenario.Node.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 into nodes with places; makes no objects of it (interfaces.md, Scenario file). */
final class YamlTree {

    private static final int DEEPEST = 100;
    private static final int MOST_ALIASES = 1_000;
    private static final long MOST_VALUES = 100_000;
    /** The key that YAML 1.1 took the fields of another mapping for. */
    static final String MERGE = "<<";
    private static final String CORE_TAG = "tag:yaml.org,2002:";

    /** What an anchor names: how many values it is once written out, and how deep. A null node is not finished yet. */
    private record Anchored(@Nullable Node node, long values, int height) {}

    /** Ends the reading of a file whose faults are reported already. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private final SourceText source;
    private final Diagnostics faults;
    private final ParserImpl parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int aliases;
    private long values;
    private @Nullable Node tooMany;
    private int height;

    private YamlTree(SourceText source, Diagnostics faults) {
        // The buffer takes the whole text: with a smaller one the parser copies a long line again for every piece it reads.
        LoadSettings settings = LoadSettings.builder().setLabel(source.file()).setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(source.text().length() + 16).build();
        this.source = source;
        this.faults = faults;
        this.parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
    }

    /** The root of the file's only document; null, with a fault, if the file is refused. */
    static @Nullable Node parse(SourceText source, Diagnostics faults) {
        try {
            return new YamlTree(source, faults).document();
        } catch (Refused e) {
            return null;
        } catch (YamlEngineException e) {
            Diagnostic fault = YamlSyntax.fault(e, source);
            return faults.add(fault.code(), fault.place(), fault.message());
        } catch (Diagnostics.TooMany e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // The parser's own failings on odd input must not look like ours.
            return faults.add("yaml", new Place(source.file(), 1, 1), "this file is not YAML; write it as YAML 1.2");
        }
    }

    private @Nullable Node document() {
        parser.next();
        if (!(parser.peekEvent() instanceof DocumentStartEvent)) {
            return empty();
        }
        parser.next();
        Node root = node(1);
        parser.next();
        if (parser.peekEvent() instanceof DocumentStartEvent second) {
            Mark mark = (second.isExplicit() ? second.getEndMark() : second.getStartMark()).orElseThrow();
            int column = mark.getColumn() + (second.isExplicit() ? -2 : 1);
            faults.add("documents", new Place(source.file(), mark.getLine() + 1, column),
                    "a second document begins here; write one scenario a file");
        }
        if (aliases > 0 && tooMany != null) {
            return faults.add("aliases", tooMany.place(),
                    "with its aliases written out the file has more than 100,000 values; use fewer aliases");
        }
        return root instanceof Scalar scalar && scalar.isNull() && scalar.text().isEmpty() ? empty() : root;
    }

    private @Nullable Node empty() {
        return faults.add("empty", new Place(source.file(), 1, 1), "the file is empty; a scenario needs at least a 'title'");
    }

    /** Reads one value; {@link #height} is then how deep it nests. */
    private Node node(int depth) {
        Event event = parser.next();
        Mark mark = event.getStartMark().orElseThrow();
        Place place = new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
        if (event instanceof AliasEvent alias) {
            return alias(alias.getAlias().getValue(), depth, place);
        }
        long before = values;
        String anchor = ((NodeEvent) event).getAnchor().map(Anchor::getValue).orElse(null);
        Node node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar, place);
        } else {
            CollectionStartEvent start = (CollectionStartEvent) event;
            Node empty = new Items(List.of(), place);
            if (depth > DEEPEST) {
                throw refuse("nesting", empty, "lists and mappings are nested over 100 deep; make the file flatter");
            }
            if (anchor != null) {
                anchors.put(anchor, new Anchored(null, 0, 0));
            }
            count(1, empty);
            refuseTag(start.getTag(), empty);
            node = event.getEventId() == Event.ID.SequenceStart ? items(depth, place) : entries(depth, place);
        }
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, values - before, height));
        }
        return node;
    }

    private Scalar scalar(ScalarEvent event, Place place) {
        Scalar scalar = new Scalar(event.getValue(), kind(event), place);
        height = 0;
        count(1, scalar);
        refuseTag(event.getTag(), scalar);
        Messages.halfCharacter(event.getValue()).ifPresent(what -> faults.add("half-character", scalar.place(), what));
        return scalar;
    }

    private Items items(int depth, Place place) {
        List<Node> items = new ArrayList<>();
        int deepest = 0;
        while (parser.peekEvent().getEventId() != Event.ID.SequenceEnd) {
            items.add(node(depth + 1));
            deepest = Math.max(deepest, height);
        }
        parser.next();
        height = deepest + 1;
        return new Items(items, place);
    }

    private Entries entries(int depth, Place place) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Scalar> seen = new HashMap<>();
        Node merged = null;
        int deepest = 0;
        while (parser.peekEvent().getEventId() != Event.ID.MappingEnd) {
            long before = values;
            Node key = node(depth + 1);
            values = before;
            Node value = node(depth + 1);
            deepest = Math.max(deepest, height);
            if (!(key instanceof Scalar name)) {
                faults.add("unknown-key", key.place(), "a key is " + key.sort() + "; a key is a single word");
                continue;
            }
            Scalar earlier = seen.putIfAbsent(name.text(), name);
            if (name.text().equals(MERGE)) {
                faults.add("merge-key", name.place(),
                        "'<<' takes over the fields of another mapping, which is not read here; write the fields out");
                merged = value;
                entries.add(new Entry(name, value));
            } else if (earlier == null) {
                entries.add(new Entry(name, value));
            } else {
                faults.add("duplicate-key", name.place(), "the key " + Messages.quoted(name.text()) + " is used twice; the other is at "
                        + earlier.place() + ", keep one of them");
            }
        }
        parser.next();
        height = deepest + 1;
        if (merged instanceof Entries others) {
            // With its fields in place, nothing is said to be missing as well.
            others.entries().stream().filter(other -> !seen.containsKey(other.name())).forEach(entries::add);
        }
        return new Entries(entries, place);
    }

    private Node alias(String name, int depth, Place place) {
        Node here = new Scalar(name, ScalarType.TEXT, place);
        Anchored target = anchors.get(name);
        if (++aliases > MOST_ALIASES) {
            throw refuse("aliases", here, "the file has more than 1,000 aliases; write the values out");
        }
        if (target == null) {
            throw refuse("yaml", here, Messages.unknown("anchor", name, anchors.keySet(),
                    "an alias follows the anchor that it names, and a text that begins with '*' is put in quotes"));
        }
        if (target.node() == null) {
            throw refuse("aliases", here, "the alias " + Messages.quoted(name) + " stands inside what it names; write the value out");
        }
        if (depth - 1 + target.height() > DEEPEST) {
            throw refuse("nesting", here,
                    "lists and mappings are nested over 100 deep once this alias is written out; make the file flatter");
        }
        Node node = target.node().at(place);
        count(target.values(), node);
        height = target.height();
        return node;
    }

    /** Counts values as they will be once aliases are written out, without writing them out. */
    private void count(long more, Node at) {
        // Each value is at most doubled by one alias and there are at most 1,000: cap it well below overflow.
        values = Math.min(values + more, Long.MAX_VALUE / 4);
        if (values > MOST_VALUES && tooMany == null) {
            tooMany = at;
        }
    }

    private Refused refuse(String code, Node at, String message) {
        faults.add(code, at.place(), message);
        return new Refused();
    }

    private void refuseTag(Optional<String> given, Node at) {
        given.filter(tag -> !tag.equals("!") && !tag.startsWith(CORE_TAG)).ifPresent(tag -> faults.add("tag", at.place(),
                "unknown tag " + Messages.quoted(tag) + "; leave it out, or put a text that begins with '!' in quotes"));
    }

    private static ScalarType kind(ScalarEvent scalar) {
        String tag = scalar.getTag().orElse(null);
        if (tag == null) {
            return scalar.isPlain() ? ScalarType.of(scalar.getValue()) : ScalarType.TEXT;
        }
        ScalarType asked = ScalarType.of(new Tag(tag));
        return asked == ScalarType.NULL || asked == ScalarType.of(scalar.getValue()) ? asked : ScalarType.TEXT;
    }
}
