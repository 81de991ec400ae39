package doha.internal.document;

import doha.internal.document.Document.Block;
import doha.internal.document.Document.Heading;
import doha.internal.document.Document.Items;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Item;
import doha.internal.document.Document.Paragraphs;
import doha.internal.document.Document.Table;
import doha.internal.document.Document.Tree;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Documents for a terminal, or for a file that looks like one: wrapped to a width, with colour only if asked for. */
public record TerminalText(Appendable out, int width, boolean colour) {

    private static final int ROW_INDENT = 2;
    /** A deep tree still gets a readable strip of text; its lines then grow beyond the width rather than lose words. */
    private static final int LEAST_STRIP = 24;

    public void write(Document document) throws IOException {
        Block before = null;
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.pagesOnly()) {
                continue;
            }
            boolean underHeading = before instanceof Heading;
            if (before != null && !underHeading) {
                out.append('\n');
            }
            if (block instanceof Heading heading) {
                paragraph(new Line(heading.text(), Style.BOLD));
            } else if (block instanceof Paragraphs paragraphs) {
                for (Line line : paragraphs.lines()) {
                    paragraph(line);
                }
            } else if (block instanceof Table table) {
                boolean indented = underHeading || table.groups().stream().anyMatch(group -> !group.heading().isEmpty());
                new TextTable(table, indented ? ROW_INDENT : 0, width, colour).write(out);
            } else if (block instanceof Tree tree) {
                step(tree.root(), "", true, new HashSet<>());
            } else if (block instanceof Items items) {
                items(items);
            }
            before = block;
        }
    }

    private void paragraph(Line line) throws IOException {
        paragraph(out, line.text(), 0, width, line.style(), colour);
    }

    /** Writes a text wrapped to {@code width}, every line indented alike. */
    public static void paragraph(Appendable out, String text, int indent, int width, Style style, boolean colour) throws IOException {
        for (String piece : TextWidth.lines(text, Math.max(1, width - indent))) {
            if (!piece.isEmpty()) {
                out.append(" ".repeat(indent)).append(style.paint(piece, colour));
            }
            out.append('\n');
        }
    }

    /** Draws a node with what is below it; one drawn before is only named. */
    private void step(Item node, String indent, boolean last, Set<Item> drawn) throws IOException {
        String below = indent + (last ? "   " : "│  ");
        boolean leaf = node.below().isEmpty();
        boolean again = !drawn.add(node) && !leaf;
        // The children's stem runs beside the node's own further lines.
        String beside = below + (node.given() ? "" : again || leaf ? "  " : "│ ");
        hanging(indent + (last ? "└─ " : "├─ "), beside, again ? node.again() : node.text());
        if (again) {
            return;
        }
        for (Line detail : node.details()) {
            hanging(beside, beside, detail);
        }
        for (int i = 0; i < node.below().size(); i++) {
            step(node.below().get(i), below, i == node.below().size() - 1, drawn);
        }
    }

    private void items(Items items) throws IOException {
        int number = 0;
        for (Item node : items.nodes()) {
            String mark = items.numbered() ? ++number + ". " : "- ";
            String indent = " ".repeat(mark.length());
            if (number > 1) {
                out.append('\n');
            }
            hanging(mark, indent, node.text());
            for (Line detail : node.details()) {
                hanging(indent, items.numbered() ? indent : indent + "  ", detail);
            }
            if (node.code() != null && node.code().brief() != null) {
                for (String line : node.code().brief().split("\n")) {
                    out.append(indent).append("  ").append(Style.DIM.paint(TextWidth.clean(line), colour)).append('\n');
                }
            } else if (node.code() != null) {
                hanging(indent, indent, new Line("(a file that extends another cannot say so; --format " + node.code().language()
                        + " writes the whole scenario)", Style.DIM));
            }
        }
    }

    /** Writes a text whose first line starts with one prefix and whose further lines start with another. */
    private void hanging(String first, String further, Line line) throws IOException {
        String prefix = first;
        for (String piece : TextWidth.lines(line.text(), Math.max(LEAST_STRIP, width - TextWidth.of(further)))) {
            out.append(prefix).append(line.style().paint(piece, colour)).append('\n');
            prefix = further;
        }
    }
}
