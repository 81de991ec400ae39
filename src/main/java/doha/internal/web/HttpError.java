package doha.internal.web;

import doha.model.Diagnostic;
import java.util.List;
import java.util.Map;

/** A request that is not answered: the HTTP status, a stable name for the kind, what is wrong and what would be right. */
final class HttpError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    record Answer(String code, String message, List<Listing.Fault> faults) {}

    private final int status;
    private final String code;
    private final transient List<Diagnostic> faults;
    private final transient Map<String, String> headers;

    HttpError(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    HttpError(int status, String code, String message, List<Diagnostic> faults) {
        this(status, code, message, faults, Map.of());
    }

    private HttpError(int status, String code, String message, List<Diagnostic> faults, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.headers = headers;
    }

    /** A method that an address does not take; the others are named in a header. */
    static HttpError wrongMethod(String methods) {
        return new HttpError(405, "wrong-method", "this address takes " + methods, List.of(), Map.of("Allow", methods));
    }

    static HttpError badRequest(String message) {
        return new HttpError(400, "bad-request", message);
    }

    int status() {
        return status;
    }

    /** What is answered; faults are those of a scenario, if they are the reason. */
    Answer answer() {
        return new Answer(code, getMessage(), Listing.faults(faults));
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return status + " " + code + ": " + getMessage();
    }
}
