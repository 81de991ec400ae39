package doha.internal.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Strongly connected components, by Tarjan's algorithm: what reaches each other, together. */
final class Components<T> {

    private final Function<T, ? extends Collection<T>> next;
    private final List<List<T>> found = new ArrayList<>();
    private final Map<T, Integer> order = new HashMap<>();
    private final Map<T, Integer> lowest = new HashMap<>();
    private final Deque<T> open = new ArrayDeque<>();
    private final Set<T> isOpen = new HashSet<>();

    private Components(Function<T, ? extends Collection<T>> next) {
        this.next = next;
    }

    /** The components of some nodes and of all that can be reached from them, each after every other that can be reached from it. */
    static <T> List<List<T>> of(Collection<T> from, Function<T, ? extends Collection<T>> next) {
        Components<T> components = new Components<>(next);
        for (T node : from) {
            if (!components.order.containsKey(node)) {
                components.visit(node);
            }
        }
        return components.found;
    }

    private void visit(T node) {
        order.put(node, order.size());
        lowest.put(node, order.get(node));
        open.push(node);
        isOpen.add(node);
        for (T reached : next.apply(node)) {
            if (!order.containsKey(reached)) {
                visit(reached);
                lowest.merge(node, lowest.get(reached), Math::min);
            } else if (isOpen.contains(reached)) {
                lowest.merge(node, order.get(reached), Math::min);
            }
        }
        if (lowest.get(node).equals(order.get(node))) {
            List<T> component = new ArrayList<>();
            T member;
            do {
                member = open.pop();
                isOpen.remove(member);
                component.add(member);
            } while (!member.equals(node));
            found.add(component);
        }
    }
}
