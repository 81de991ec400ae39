package doha.fuzz;

import doha.model.Diagnostic;
import java.util.List;

/** What every refusal must be, whatever was refused. */
final class Oracle {

    private Oracle() {}

    /** Fails unless there is a fault, and each is one line that says where: a file, a line and a column. */
    static void tellsWhere(List<Diagnostic> faults) {
        if (faults.isEmpty()) {
            throw new AssertionError("refused without a fault");
        }
        for (Diagnostic fault : faults) {
            boolean placed = !fault.place().file().isBlank() && fault.place().line() >= 1 && fault.place().column() >= 1;
            boolean oneLine = fault.message().chars().noneMatch(c -> c == '\n' || c == '\r');
            if (!placed || !oneLine || fault.message().isBlank() || fault.code().isBlank()) {
                throw new AssertionError("a fault that does not say where and what: " + fault);
            }
        }
    }
}
