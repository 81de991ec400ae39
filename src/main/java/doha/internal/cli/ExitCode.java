package doha.internal.cli;

/** What the process ends with (interfaces.md, Commands). */
final class ExitCode {

    static final int DONE = 0;
    static final int EXPECTATION_FAILED = 1;
    static final int INPUT_OR_CALL_WRONG = 2;
    static final int PROGRAM_FAILED = 3;
    /** What a shell makes of Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
