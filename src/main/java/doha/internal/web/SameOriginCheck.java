package doha.internal.web;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Lets in only requests of this machine's own pages. Another site's page cannot ask in the reader's name, nor by a name of its own
 * that it lets point here: the host, the origin and what the browser says of the site must be this server's.
 */
final class SameOriginCheck {

    private final Set<String> hosts;

    /** For a server on a port of the loopback address. */
    SameOriginCheck(int port) {
        this.hosts = port == 80 ? Set.of("127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80")
                : Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** What does not come from here throws {@link HttpError}, status 403. */
    void check(Request request) {
        List<HttpField> named = request.getHeaders().getFields(HttpHeader.HOST);
        if (named.size() != 1 || !hosts.contains(named.get(0).getValue())) {
            throw new HttpError(403, "wrong-host", "this server answers only to the address it was started with");
        }
        for (HttpField origin : request.getHeaders().getFields(HttpHeader.ORIGIN)) {
            if (!origin.getValue().equals("http://" + named.get(0).getValue())) {
                throw foreign();
            }
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        boolean linked = request.getMethod().equals("GET") && !Request.getPathInContext(request).startsWith("/api")
                && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
                && "document".equals(request.getHeaders().get("Sec-Fetch-Dest"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !linked) {
            throw foreign();
        }
    }

    private static HttpError foreign() {
        return new HttpError(403, "cross-site", "this server answers only its own page; requests of other sites are refused");
    }
}
