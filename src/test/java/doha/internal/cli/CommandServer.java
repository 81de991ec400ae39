package doha.internal.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One Java machine that runs the program again and again in its folder, for shells that call {@code doha} as the documents do: a
 * machine for each command would take minutes. A call is a folder with the arguments; its output is left there in pieces, each
 * named by its turn and by the stream it belongs to, so that a shell prints them in the order in which they were written.
 */
final class CommandServer {

    private static final String REQUESTS = "requests";

    /** What is written to one stream, as pieces of a call. */
    private static final class Pieces {

        private final Path call;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
        private int stream;
        private int turn;

        Pieces(Path call) {
            this.call = call;
        }

        OutputStream stream(int number) {
            return new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    if (stream != number) {
                        end();
                        stream = number;
                    }
                    piece.write(bytes, from, length);
                }
            };
        }

        void end() {
            if (piece.size() > 0) {
                try {
                    Files.write(call.resolve(String.format("%06d.%d", turn++, stream)), piece.toByteArray());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                piece.reset();
            }
        }
    }

    private CommandServer() {}

    /** Serves the calls of a folder until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        // Opened for both, a pipe with a name never comes to an end.
        try (RandomAccessFile pipe = new RandomAccessFile(Path.of(arguments[0], REQUESTS).toFile(), "rw");
                BufferedReader requests = new BufferedReader(
                        new InputStreamReader(new FileInputStream(pipe.getFD()), StandardCharsets.UTF_8))) {
            for (String call = requests.readLine(); call != null; call = requests.readLine()) {
                answer(Path.of(call));
            }
        }
    }

    private static void answer(Path call) throws IOException {
        String given = Files.readString(call.resolve("arguments"));
        String[] ended = given.split("\0", -1);
        String[] arguments = Arrays.copyOf(ended, ended.length - 1);
        Pieces pieces = new Pieces(call);
        int code = Main.run(arguments, pieces.stream(1), pieces.stream(2));
        pieces.end();
        Files.writeString(call.resolve("code"), code + "\n");
    }

    /**
     * A function for bash that calls the program by this server.
     *
     * @param calls the folder of the calls
     */
    static String function(Path calls) {
        return """
                doha() {
                    local call piece code
                    call=$(mktemp -d "%1$s/call.XXXXXX")
                    [ $# -eq 0 ] && : >"$call/arguments" || printf '%%s\\0' "$@" >"$call/arguments"
                    mkfifo "$call/code"
                    echo "$call" >"%1$s/%2$s"
                    read -r code <"$call/code"
                    for piece in "$call"/*.[12]; do
                        case $piece in
                            *.1) cat "$piece" ;;
                            *.2) cat "$piece" >&2 ;;
                        esac
                    done
                    return "$code"
                }
                """.formatted(calls, REQUESTS);
    }

    /** Starts a server whose commands run in a folder. */
    static Process start(Path folder, Path calls) throws IOException, InterruptedException {
        Process pipe = new ProcessBuilder("mkfifo", calls.resolve(REQUESTS).toString()).inheritIO().start();
        if (pipe.waitFor() != 0) {
            throw new IOException("mkfifo failed");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(Program.JAVA, "-XX:+UseSerialGC", "-cp", classPath(),
                CommandServer.class.getName(), calls.toString()));
        return builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(calls.resolve("log").toFile()).start();
    }

    /** The class path of the tests, whoever runs them: Maven gives it to the machine, JUnit's launcher to a loader of its own. */
    static String classPath() {
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        if (CommandServer.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                path.append(File.pathSeparator).append(url.getPath());
            }
        }
        return path.toString();
    }
}
