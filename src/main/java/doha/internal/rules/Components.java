package doha.internal.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Strongly connected components, by Tarjan's algorithm: what reaches each other, together. */
final class Components<T> {

    private final Function<T, ? extends Collection<T>> next;
    private final List<List<T>> found = new ArrayList<>();
    /** For each node visited the number of the first that it is known to reach; no limit once it is in a component. */
    private final Map<T, Integer> lowest = new HashMap<>();
    private final Deque<T> open = new ArrayDeque<>();

    private Components(Function<T, ? extends Collection<T>> next) {
        this.next = next;
    }

    /** The components of some nodes and of all that can be reached from them, each after every other that can be reached from it. */
    static <T> List<List<T>> of(Collection<T> from, Function<T, ? extends Collection<T>> next) {
        Components<T> components = new Components<>(next);
        for (T node : from) {
            if (!components.lowest.containsKey(node)) {
                components.visit(node);
            }
        }
        return components.found;
    }

    private void visit(T node) {
        int number = lowest.size();
        lowest.put(node, number);
        open.push(node);
        for (T reached : next.apply(node)) {
            if (!lowest.containsKey(reached)) {
                visit(reached);
            }
            lowest.merge(node, lowest.get(reached), Math::min);
        }
        if (lowest.get(node) == number) {
            List<T> component = new ArrayList<>();
            T member;
            do {
                member = open.pop();
                lowest.put(member, Integer.MAX_VALUE);
                component.add(member);
            } while (!member.equals(node));
            found.add(component);
        }
    }
}
