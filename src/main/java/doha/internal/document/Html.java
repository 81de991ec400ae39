package doha.internal.document;

import doha.internal.document.Document.Group;
import doha.internal.document.Document.Items;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Node;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parts of documents as HTML, to be put into a page. All text in them is escaped. */
public final class Html {

    private final StringBuilder out = new StringBuilder();

    private Html() { }

    /** A table, its groups under rows that span it. */
    public static String table(Table table) {
        Html html = new Html();
        html.out.append("<table>\n<thead><tr>");
        // A header without text would be read out as an empty header.
        table.columns().forEach(column -> html.element(column.isEmpty() ? "td" : "th scope=\"col\"", column));
        html.out.append("</tr></thead>\n<tbody>\n");
        for (Group group : table.groups()) {
            html.out.append("<tr>");
            html.element("th scope=\"rowgroup\" colspan=\"" + table.columns().size() + "\" class=\"part\"", group.heading());
            html.out.append("</tr>\n");
            for (Row row : group.rows()) {
                html.out.append("<tr>");
                String cell = "th scope=\"row\" dir=\"auto\"";
                for (Line line : row.cells()) {
                    html.element(cell, line.text());
                    cell = "td dir=\"auto\"";
                }
                html.out.append("</tr>\n");
            }
        }
        return html.out.append("</tbody></table>").toString();
    }

    /** A tree as nested lists; what is below a node is shown once, however often the node comes. */
    public static String tree(Node root) {
        Html html = new Html();
        html.out.append("<ul class=\"proof\" role=\"list\">");
        html.node(root, new HashSet<>());
        return html.out.append("</ul>").toString();
    }

    /** A list. */
    public static String items(Items items) {
        Html html = new Html();
        html.out.append("<ul>");
        for (Node node : items.nodes()) {
            html.out.append("<li dir=\"auto\">").append(text(node.text().text()));
            html.list(node.details());
            html.out.append("</li>");
        }
        return html.out.append("</ul>").toString();
    }

    private void list(List<Line> lines) {
        if (!lines.isEmpty()) {
            out.append("<ul>");
            lines.forEach(line -> element("li dir=\"auto\"", line.text()));
            out.append("</ul>");
        }
    }

    private void node(Node node, Set<Node> shown) {
        boolean again = !shown.add(node) && !node.below().isEmpty();
        out.append("<li>");
        element("span dir=\"auto\"", (again ? node.again() : node.text()).text());
        if (!again) {
            node.details().forEach(detail -> element("span class=\"rule\" dir=\"auto\"", detail.text()));
            node.below().stream().filter(Node::given).forEach(this::given);
            if (!node.below().stream().allMatch(Node::given)) {
                out.append("\n<ul role=\"list\">");
                node.below().stream().filter(below -> !below.given()).forEach(below -> node(below, shown));
                out.append("</ul>");
            }
        }
        out.append("</li>\n");
    }

    private void given(Node node) {
        out.append("\n<span class=\"fact\">");
        element("span class=\"claim\" dir=\"auto\"", node.text().text());
        node.details().forEach(detail -> element("span class=\"source\" dir=\"auto\"", detail.text()));
        out.append("</span>");
    }

    /** An element by its name and attributes. */
    private void element(String tag, String text) {
        out.append('<').append(tag).append('>').append(text(text)).append("</").append(tag.split(" ", 2)[0]).append('>');
    }

    /** Text that is nothing but text, in an element or in a quoted attribute. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;").replace("'", "&#39;");
    }
}
