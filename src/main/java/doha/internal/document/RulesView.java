package doha.internal.document;

import doha.internal.document.Document.RowGroup;
import doha.internal.document.Document.Row;
import doha.internal.document.Document.Table;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.RuleInfo;
import doha.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules, in the order of their files, with their places: each duty's, then those that serve more than one. */
public record RulesView(Vocabulary vocabulary, List<RuleInfo> rules) implements View {

    record RuleEntry(String rule, String clause, @Describe("null if it serves more than one") @Nullable DutyId duty, String file,
            @Describe(least = 1) int line) {}

    @Override
    public List<RuleEntry> data() {
        return rules.stream().map(rule -> new RuleEntry(rule.name(), rule.clause(), rule.duty(), rule.file(), rule.line())).toList();
    }

    @Override
    public Document document() {
        List<RowGroup> groups = new ArrayList<>();
        for (Duty duty : vocabulary.duties()) {
            groups.add(new RowGroup(duty.id() + ": " + duty.summary(), rows(duty.id())));
        }
        groups.add(new RowGroup("Serving more than one duty", rows(null)));
        groups.removeIf(group -> group.rows().isEmpty());
        return new Document().table(new Table(List.of("rule", "clause", "where"), "", groups));
    }

    private List<Row> rows(DutyId duty) {
        return rules.stream().filter(rule -> Objects.equals(rule.duty(), duty))
                .map(rule -> Row.of(rule.name(), rule.clause(), rule.file() + ":" + rule.line())).toList();
    }
}
