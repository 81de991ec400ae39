package doha.scenario;

import doha.model.Place;
import java.util.Collection;
import java.util.function.Function;

/** Reports the faults of one file, each at the place of a node. */
record FileReport(Diagnostics faults, Function<Node, Place> locate) {

    static FileReport of(String file, Diagnostics faults) {
        return new FileReport(faults, node -> new Place(file, node.line(), node.column()));
    }

    Place place(Node node) {
        return locate.apply(node);
    }

    void fault(String code, Node at, String message) {
        faults.add(code, place(at), message);
    }

    /** A name that is not among the known ones: {@code unknown WHAT 'NAME'; did you mean 'OTHER'?}, or the remedy where none is close. */
    void unknown(String code, Node at, String what, String name, Collection<String> known, String remedy) {
        fault(code, at, Messages.unknown(what, name, known, remedy));
    }
}
