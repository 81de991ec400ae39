package doha.internal.web;

import doha.internal.document.Json;
import doha.internal.web.Api.Endpoint;
import doha.model.RulesException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Answers requests: the page's files at once, the API by the workers, all else with what is wrong as JSON. */
final class RequestHandler extends Handler.Abstract.NonBlocking {

    /** No set of changes that a person makes comes near. */
    static final int MOST_BYTES = 256 * 1024;
    /** A body is read to here before it is refused: a client that still sends while the connection closes gets no answer. */
    private static final int MOST_READ = 4 * MOST_BYTES;
    private static final long BODY_SECONDS = 10;
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final SameOriginCheck origins;
    private final Map<String, Asset> assets = Asset.served();
    private final RequestExecutor workers;
    private final Consumer<Throwable> failures;
    private final Map<String, Map<String, Endpoint>> endpoints = new LinkedHashMap<>();

    RequestHandler(SameOriginCheck origins, Api api, RequestExecutor workers, Consumer<Throwable> failures) {
        this.origins = origins;
        this.workers = workers;
        this.failures = failures;
        for (Endpoint endpoint : api.endpoints()) {
            endpoints.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>()).put(endpoint.method(), endpoint);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        secure(response);
        CompletableFuture<HttpResponse> reply;
        try {
            origins.check(request);
            String path = Request.getPathInContext(request);
            Asset asset = assets.get(path);
            if (asset != null) {
                file(asset, request, response, callback);
                return true;
            }
            reply = ask(endpoint(path, request.getMethod()), request);
        } catch (RuntimeException e) {
            reply = CompletableFuture.failedFuture(e);
        }
        reply.whenComplete((answer, failure) -> write(failure == null ? answer : failed(failure), response, callback));
        return true;
    }

    private void file(Asset asset, Request request, Response response, Callback callback) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw HttpError.wrongMethod("GET, HEAD");
        }
        String tag = '"' + asset.hash() + '"';
        response.getHeaders().put(HttpHeader.ETAG, tag);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, null, callback);
            return;
        }
        byte[] bytes = asset.text().getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, asset.type() + ";charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    private Endpoint endpoint(String path, String method) {
        Map<String, Endpoint> methods = endpoints.get(path);
        if (methods == null) {
            throw new HttpError(404, "no-such-path", "there is nothing at this address; GET /api/openapi.json lists what there is");
        }
        Endpoint endpoint = methods.get(method.equals("HEAD") ? "GET" : method);
        if (endpoint == null) {
            throw HttpError.wrongMethod(methods.containsKey("GET") ? "GET, HEAD" : "POST");
        }
        return endpoint;
    }

    private CompletableFuture<HttpResponse> ask(Endpoint endpoint, Request request) {
        if (endpoint.method().equals("GET")) {
            return workers.submit(endpoint.lane(), () -> endpoint.answer().to(null));
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !HttpResponse.JSON.equalsIgnoreCase(MimeTypes.getContentTypeWithoutCharset(type))) {
            throw new HttpError(415, "wrong-type", "a body is JSON; send it with Content-Type: application/json");
        }
        if (request.getLength() > MOST_READ) {
            throw tooLarge();
        }
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        Content.Source.asByteArrayAsync(request, MOST_READ, Promise.Invocable.toPromise(whole));
        return whole.orTimeout(BODY_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unread(failure)))
                .thenCompose(body -> {
                    if (body.length > MOST_BYTES) {
                        throw tooLarge();
                    }
                    return workers.submit(endpoint.lane(), () -> endpoint.answer().to(Body.read(body, endpoint.fields())));
                });
    }

    private static HttpError tooLarge() {
        return new HttpError(413, "too-large", "the body is over " + MOST_BYTES / 1024 + " KiB");
    }

    private static HttpError unread(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof TimeoutException ? new HttpError(408, "too-slow", "the body did not come within " + BODY_SECONDS + " s")
                : cause instanceof IllegalStateException ? tooLarge() : HttpError.badRequest("the body could not be read");
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** The answer names the kind of a failure, not its place in the program. */
    private HttpResponse failed(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof HttpError refusal) {
            return refused(refusal);
        }
        failures.accept(cause);
        if (cause instanceof RulesException rules) {
            return refused(new HttpError(500, "rules", "the rules have a fault", rules.faults()));
        }
        return refused(new HttpError(500, "failed", "the program failed: " + cause.getClass().getSimpleName()));
    }

    static HttpResponse refused(HttpError refusal) {
        return new HttpResponse(refusal.status(), HttpResponse.JSON, refusal.headers(),
                Json.text(refusal.answer()).getBytes(StandardCharsets.UTF_8));
    }

    /** What Jetty itself refuses, as all else is; nothing of the request is repeated. */
    static boolean error(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        secure(response);
        write(refused(status < 500 ? new HttpError(status, "bad-request", "this is no request that can be answered")
                : new HttpError(status, "failed", "the program failed")), response, callback);
        return true;
    }

    /** Has the browser run only this server's own files, send nothing anywhere else, and show a page in no other page. */
    private static void secure(Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
    }

    private static void write(HttpResponse reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type() + (reply.type().equals(HttpResponse.JSON) ? "" : ";charset=utf-8"));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        reply.headers().forEach(response.getHeaders()::put);
        if (reply.status() == 408 || reply.status() == 413) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
