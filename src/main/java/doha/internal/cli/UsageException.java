package doha.internal.cli;

import doha.model.Diagnostic;
import java.util.Collection;
import java.util.List;

/** A wrong call, with what is wrong and what would be right in one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** An unknown name, with the known one that is close; if none is, with {@code otherwise}, which says what there is. */
    static UsageException unknown(String what, String given, Collection<String> known, String otherwise) {
        return new UsageException("unknown " + what + " '" + given + "'; " + Diagnostic.didYouMean(given, known, otherwise));
    }

    /** The one of a few names that the given one means; else it is unknown, or can be several. */
    static String known(String what, String given, Collection<String> known) {
        if (known.contains(given)) {
            return given;
        }
        List<String> meant = Meant.of(given, known);
        if (meant.size() > 1) {
            throw Meant.several(given, meant);
        }
        if (meant.isEmpty()) {
            throw unknown(what, given, known, "there are " + String.join(", ", known));
        }
        return meant.get(0);
    }
}
