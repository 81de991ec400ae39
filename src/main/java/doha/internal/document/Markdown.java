package doha.internal.document;

import doha.internal.document.Document.Block;
import doha.internal.document.Document.Code;
import doha.internal.document.Document.Heading;
import doha.internal.document.Document.Item;
import doha.internal.document.Document.Items;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Paragraphs;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Table;
import doha.internal.document.Document.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Documents as Markdown: a table under each heading of its groups, trees as nested lists. */
public record Markdown(Appendable out) {

    public void write(Document document) throws IOException {
        boolean first = true;
        for (Block block : document.blocks()) {
            out.append(first ? "" : "\n");
            first = false;
            if (block instanceof Heading heading) {
                heading(heading.level(), heading.text());
            } else if (block instanceof Paragraphs paragraphs) {
                out.append(paragraphs.lines().stream().map(line -> emphasized(line) + "\n").collect(Collectors.joining("\n")));
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Tree tree) {
                node("- ", 0, tree.root(), new HashSet<>());
            } else if (block instanceof Items items) {
                int number = 0;
                for (Item node : items.nodes()) {
                    node(items.numbered() ? ++number + ". " : "- ", 0, node, new HashSet<>());
                }
            }
        }
    }

    private void heading(int level, String text) throws IOException {
        out.append("#".repeat(level)).append(' ').append(text(text)).append('\n');
    }

    private static String emphasized(Line line) {
        return line.style() == Style.BOLD ? "**" + text(line.text()) + "**" : text(line);
    }

    private static String text(Line line) {
        return line.url() == null ? text(line.text())
                : (text(line.before()) + " <" + line.url() + "> " + text(line.after())).strip();
    }

    private void table(Table table) throws IOException {
        boolean first = true;
        for (RowGroup group : table.groups()) {
            out.append(first ? "" : "\n");
            first = false;
            if (!group.heading().isEmpty()) {
                heading(2, group.heading());
                out.append('\n');
            }
            List<String> columns = new ArrayList<>(table.columns());
            if (!table.notes().isEmpty()) {
                columns.add(table.notes());
            }
            row(columns.stream().map(Markdown::text).toList());
            out.append('|').append("---|".repeat(columns.size())).append('\n');
            for (Row row : group.rows()) {
                List<String> cells = new ArrayList<>(row.cells().stream().map(Markdown::text).toList());
                if (!table.notes().isEmpty()) {
                    cells.add(text(row.notes().stream().map(Line::text).collect(Collectors.joining("; "))));
                }
                row(cells);
            }
        }
    }

    private void row(List<String> cells) throws IOException {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }

    private void node(String mark, int indent, Item node, Set<Item> written) throws IOException {
        boolean again = !written.add(node) && !node.below().isEmpty();
        StringBuilder line = new StringBuilder(" ".repeat(indent)).append(mark).append(text((again ? node.again() : node.text()).text()));
        if (!again) {
            node.details().forEach(detail -> line.append(" – ").append(text(detail)));
        }
        out.append(line).append('\n');
        int further = indent + mark.length();
        if (!again) {
            for (Item below : node.below()) {
                node("- ", further, below, written);
            }
        }
        if (node.code() != null) {
            code(node.code(), " ".repeat(further));
        }
    }

    /** In a fence longer than any run of backticks in it. */
    private void code(Code code, String indent) throws IOException {
        String fence = "```";
        while (code.whole().contains(fence)) {
            fence += "`";
        }
        out.append('\n').append(indent).append(fence).append(code.language()).append('\n');
        for (String line : code.whole().split("\n")) {
            out.append(indent).append(line).append('\n');
        }
        out.append(indent).append(fence).append("\n\n");
    }

    /** Text that shows as it is, in a table's cell too; what begins like an item of a list, or underlines a heading, is text. */
    static String text(String text) {
        String escaped = TextWidth.clean(text).replaceAll("[\\\\`*_\\[\\]<>|#~$&]", "\\\\$0").strip();
        return escaped.replaceFirst("^(\\d+)([.)])", "$1\\\\$2").replaceFirst("^[-+=]", "\\\\$0");
    }
}
