package doha.internal.cli;

import doha.model.NearMiss;
import java.util.Collection;
import java.util.Optional;

/** A wrong call, with what is wrong and what would be right in one line. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** An unknown name: with the close one asked for if there is one, else with {@code otherwise}, which tells what there is. */
    static UsageException unknown(String what, String given, Collection<String> known, String otherwise) {
        Optional<String> near = NearMiss.of(given, known);
        String hint = near.isPresent() ? "did you mean '" + near.get() + "'?" : otherwise;
        return new UsageException("unknown " + what + " '" + given + "'; " + hint);
    }

    /** An unknown name among few, which are told where none is close. */
    static UsageException unknown(String what, String given, Collection<String> known) {
        return unknown(what, given, known, "there are " + String.join(", ", known));
    }
}
