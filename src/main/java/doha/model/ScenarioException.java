package doha.model;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with every fault found in it, in the order of the places. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> faults;

    /** Carries at least one fault. */
    public ScenarioException(List<Diagnostic> faults) {
        super(faults.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, none twice. */
    public List<Diagnostic> faults() {
        return faults;
    }
}
