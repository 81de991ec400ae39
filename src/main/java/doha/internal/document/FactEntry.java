package doha.internal.document;

import doha.model.Fact;
import doha.model.FactId;
import doha.model.Standing;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact in a result: the fields of its type stand among those of every fact. */
@Describe("a fact of the scenario with its source and its place")
record FactEntry(FactId id, String fact, LocalDate on, @Nullable LocalDate until, LocalDate known, Standing standing,
        @JsonForm(inline = true) Map<String, Object> values,
        @Nullable String source, @Describe("the address of the source") @Nullable String url,
        @Describe("where in the source") @Nullable String page, @Nullable String note, @Nullable String file,
        @Describe(least = 1) @Nullable Integer line) {

    static FactEntry of(Fact f) {
        return new FactEntry(f.id(), f.type(), f.on(), f.until(), f.known(), f.standing(), f.values(), f.source(), f.url(), f.page(),
                f.note(), f.place() == null ? null : f.place().file(), f.place() == null ? null : f.place().line());
    }
}
