package doha.internal.cli;

import doha.internal.document.TextWidth;
import doha.internal.web.WhatIfServer;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha serve}: the scenarios of a folder as a local page to play what-if on. */
final class ServeCommand implements Command {

    private static final int PORT = 8229;
    private static final int GREATEST_PORT = 65_535;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "what if? A page on this machine to change the scenarios of a folder and see what follows";
    }

    @Override
    public String arguments() {
        return "[DIR]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommonOptions.valued("port", "P", "serve on this port; 0 for any that is free; " + PORT + " if not given"))
                .addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha serve scenarios", "doha serve scenarios --port 0");
    }

    @Override
    public List<String> notes() {
        return List.of("DIR is the present folder if not given; its scenarios, and those in folders below, are",
                "offered. Only this machine can reach the page. Nothing is written: what you change stays in",
                "the page's address, and can be downloaded as a scenario file. Files edited meanwhile are",
                "read anew. The page's JSON API is described at /api/openapi.json.",
                "It serves until it is ended, by Ctrl-C or SIGTERM; the exit code is then that of the signal",
                "(130, 143).");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> arguments = call.arguments(0, 1);
        String given = arguments.isEmpty() ? "." : arguments.get(0);
        int port = port(call.value("port"));
        Library library = context.library(call.rules());
        ScenarioFolder folder = folder(given);
        try (Interrupts interrupts = Interrupts.watch(); WhatIfServer server = start(library, folder, port, context)) {
            context.out().write("Serving scenarios of " + TextWidth.clean(given) + " at " + server.address() + "\n");
            context.out().flush();
            interrupts.await();
        }
    }

    private static int port(String given) {
        if (given == null) {
            return PORT;
        }
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) > GREATEST_PORT) {
            throw new UsageException("--port: '" + given + "' is no port; a port is a whole number from 0 to " + GREATEST_PORT);
        }
        return Integer.parseInt(given);
    }

    private static ScenarioFolder folder(String given) {
        try {
            return ScenarioFolder.open(Arguments.path(given));
        } catch (NotDirectoryException e) {
            throw new UsageException("'" + given + "' is a file; serve takes a folder");
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no folder '" + given + "'");
        } catch (IOException e) {
            throw new UsageException("the folder '" + given + "' cannot be read");
        }
    }

    private static WhatIfServer start(Library library, ScenarioFolder folder, int port, Console context) throws IOException {
        try {
            return WhatIfServer.start(library.agreement(), folder, port, failure -> Cli.tell(failure, context));
        } catch (BindException e) {
            throw new UsageException("port " + port + " is in use; name another with --port, or let --port 0 find one");
        } catch (SocketException e) {
            throw new UsageException("port " + port + " may not be used: " + e.getMessage() + "; name another with --port");
        }
    }
}
