package doha.internal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;

/** Where the program starts. */
public final class Main {

    private Main() { }

    /** Runs one command and ends the process with its exit code. Unlike System.out, a bare stream tells when nobody reads on. */
    public static void main(String[] args) {
        Logging.configure(List.of(args));
        System.exit(Cli.run(args, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), Terminal.detect()));
    }
}
