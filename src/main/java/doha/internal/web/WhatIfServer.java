package doha.internal.web;

import doha.Agreement;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the scenarios of a folder, as a page to play what-if on and as a JSON API, to this machine alone. It reads only scenario
 * files inside the folder, and writes nothing. Closing it lets requests under way end for a moment.
 */
public final class WhatIfServer implements AutoCloseable {

    /** Limits that only tests need otherwise. */
    record Limits(long workMillis, long requestMillis, long idleMillis) {
        static final Limits USUAL = new Limits(30_000, 60_000, 15_000);
    }

    private static final int MOST_CONNECTIONS = 512;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long STOP_MILLIS = 2_000;

    private final Server server;
    private final ServerConnector connector;
    private final RequestExecutor workers;

    private WhatIfServer(Server server, ServerConnector connector, RequestExecutor workers) {
        this.server = server;
        this.connector = connector;
        this.workers = workers;
    }

    /**
     * Starts to serve. A port that is in use throws {@link BindException}, one that may not be used another {@link IOException}.
     *
     * @param agreement what judges
     * @param folder    the scenarios
     * @param port      the port on the loopback address; 0 for any that is free
     * @param failures  gets what failed in the program itself, by any thread
     */
    public static WhatIfServer start(Agreement agreement, ScenarioFolder folder, int port, Consumer<Throwable> failures)
            throws IOException {
        return start(agreement, folder, port, failures, Limits.USUAL);
    }

    static WhatIfServer start(Agreement agreement, ScenarioFolder folder, int port, Consumer<Throwable> failures, Limits limits)
            throws IOException {
        RequestExecutor workers = new RequestExecutor(limits.workMillis());
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setName("doha-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(limits.idleMillis());
        connector.addBean(new RequestDeadline(limits.requestMillis(), workers.clock()));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(RequestHandler::error);
        try {
            connector.open();
            Api api = new Api(agreement, folder);
            server.setHandler(new RequestHandler(new SameOriginCheck(connector.getLocalPort()), api, workers, failures));
            server.start();
            workers.submit(RequestExecutor.Lane.SLOW, api::warmUp);
            return new WhatIfServer(server, connector, workers);
        } catch (Exception e) {
            workers.close();
            connector.close();
            throw refused(e);
        }
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setHttpCompliance(HttpCompliance.RFC7230);
        http.setUriCompliance(UriCompliance.RFC3986);
        return http;
    }

    private static IOException refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                return bind;
            }
        }
        if (e instanceof IOException io) {
            return io;
        }
        if (e instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(e);
    }

    /** Where it serves: {@code http://127.0.0.1:PORT/}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // It was asked to end; what is left ends with the process.
        } finally {
            workers.close();
        }
    }
}
