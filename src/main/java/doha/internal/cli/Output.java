package doha.internal.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A stream that tells failures to write apart from all others, and among them a reader that has gone away. */
final class Output extends FilterOutputStream {

    static final class Failure extends IOException {

        private static final long serialVersionUID = 1L;

        private Failure(String name, IOException cause) {
            super(name + " could not be written: " + cause.getMessage(), cause);
        }

        /** Whether the reader has closed the pipe, as {@code head} does; all it wanted it has. */
        boolean isClosedPipe() {
            String message = String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("pipe") || message.contains("connection reset");
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private final String name;
    private boolean failed;

    /** A stream, and what messages call what goes into it. */
    Output(OutputStream out, String name) {
        super(out);
        this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private void attempt(Attempt attempt) throws IOException {
        // After a failure, buffers still being emptied on the way out are not to fail again.
        if (!failed) {
            try {
                attempt.run();
            } catch (IOException e) {
                failed = true;
                throw new Failure(name, e);
            }
        }
    }
}
