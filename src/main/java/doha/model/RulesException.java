package doha.model;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used: faults in the rule files, or rules that contradict each other on a scenario. */
public final class RulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> faults;

    /** Carries at least one fault. */
    public RulesException(List<Diagnostic> faults) {
        super(faults.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the files. */
    public List<Diagnostic> faults() {
        return faults;
    }
}
