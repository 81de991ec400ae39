package doha.internal.document;

import doha.internal.document.Document.Block;
import doha.internal.document.Document.Heading;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Item;
import doha.internal.document.Document.Paragraphs;
import doha.internal.document.Document.Tree;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The tree of a document as a Mermaid graph: what is given above, what follows from it below, the result at the bottom. */
public final class Mermaid {

    private final Map<Item, String> names = new HashMap<>();
    private final Appendable out;

    private Mermaid(Appendable out) {
        this.out = out;
    }

    /** Writes the graph of the first tree, and in comments all that is said before it. */
    public static void write(Document document, Appendable out) throws IOException {
        out.append("flowchart TD\n");
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.level() == 1) {
                comment(heading.text(), out);
            } else if (block instanceof Paragraphs paragraphs) {
                for (Line line : paragraphs.lines()) {
                    comment(line.text(), out);
                }
            } else if (block instanceof Tree tree) {
                out.append("  result{{\"").append(text(tree.result())).append("\"}}\n");
                out.append("  ").append(new Mermaid(out).node(tree.root())).append(" --> result\n");
                return;
            }
        }
    }

    /** Draws a node and all above it, once; returns its name in the graph. */
    private String node(Item node) throws IOException {
        String known = names.get(node);
        if (known != null) {
            return known;
        }
        String name = "n" + (names.size() + 1);
        names.put(node, name);
        StringBuilder label = new StringBuilder(text(node.text().text()));
        node.details().forEach(detail -> label.append("<br/>").append(text(detail.text())));
        out.append("  ").append(name).append(node.given() ? "([\"" : "[\"").append(label).append(node.given() ? "\"])\n" : "\"]\n");
        for (Item below : node.below()) {
            String from = node(below);
            out.append("  ").append(from).append(" --> ").append(name).append('\n');
        }
        return name;
    }

    /** A comment line; the brackets that would open a directive are spaced out. */
    private static void comment(String text, Appendable out) throws IOException {
        out.append("  %% ").append(TextWidth.clean(text).replace("{", "( ").replace("}", " )")).append('\n');
    }

    /** Text inside quotation marks: what Mermaid or HTML would take as its own is written as entities. */
    private static String text(String text) {
        return Pattern.compile("[\"#<>&`\\\\;]").matcher(TextWidth.clean(text))
                .replaceAll(found -> "#" + (int) found.group().charAt(0) + ";");
    }
}
