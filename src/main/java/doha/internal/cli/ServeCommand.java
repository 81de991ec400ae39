package doha.internal.cli;

import doha.internal.document.TextWidth;
import doha.internal.web.WhatIfServer;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/** {@code doha serve}: the scenarios of a folder as a local page to play what-if on. */
final class ServeCommand extends Command {

    private static final long PORT = 8229;

    ServeCommand() {
        super("serve", "[DIR]", "what if? A page on this machine to change the scenarios of a folder and see what follows",
                List.of("doha serve scenarios", "doha serve scenarios --port 0"),
                CallOptions.number("port", "P", "serve on this port; 0 for any that is free; " + PORT + " if not given", 0, 65_535),
                CallOptions.RULES);
    }

    @Override
    String notes() {
        return """
                DIR is the current folder if not given. The page offers its scenarios, and those in folders below.
                Only this machine can reach the page. Nothing is written: what you change stays in the page's
                address, and can be downloaded as a scenario file. Files edited meanwhile are read again. The
                page's JSON API is described at /api/openapi.json.
                It serves until it is ended, by Ctrl-C or SIGTERM; the exit code is then that of the signal
                (130, 143).
                """;
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        List<String> arguments = call.arguments(0, 1);
        String given = arguments.isEmpty() ? "." : arguments.get(0);
        ScenarioFolder folder = folder(given);
        try (Interrupts interrupts = Interrupts.watch(); WhatIfServer server = start(call, folder, console)) {
            console.out().write("Serving scenarios of " + TextWidth.clean(given) + " at " + server.address() + "\n");
            console.out().flush();
            interrupts.await();
        }
    }

    private static ScenarioFolder folder(String given) {
        try {
            return ScenarioFolder.open(ScenarioFiles.path(given));
        } catch (NotDirectoryException e) {
            Path parent = ScenarioFiles.path(given).getParent();
            throw new UsageException("'" + given + "' is a file; serve takes a folder"
                    + (parent == null ? "" : "; did you mean '" + parent + "'?"));
        } catch (NoSuchFileException e) {
            throw new UsageException(FileNames.noFolder(given));
        } catch (IOException e) {
            throw new UsageException("the folder '" + given + "' cannot be read");
        }
    }

    private static WhatIfServer start(Arguments call, ScenarioFolder folder, Console console) throws IOException {
        long port = call.value("port", PORT);
        try {
            return WhatIfServer.start(call.agreement(), folder, (int) port, failure -> Main.report(failure, console));
        } catch (BindException e) {
            throw new UsageException("port " + port + " is in use; name another with --port, or let --port 0 find one");
        } catch (SocketException e) {
            throw new UsageException("port " + port + " may not be used: " + e.getMessage() + "; name another with --port");
        }
    }
}
