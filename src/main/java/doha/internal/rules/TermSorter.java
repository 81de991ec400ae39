package doha.internal.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts terms into the groups they belong to. */
final class TermSorter {

    /** Where the terms of a class belong by one of its properties. */
    private record ByProperty(Method reader, Map<String, List<Integer>> groups) { }

    /** Where the terms of a class belong: whatever they say, and by what they say. */
    private record Places(List<Integer> always, List<ByProperty> byProperty) { }

    private final Map<TermNode, Integer> groups;
    private final int count;
    private final Map<Class<?>, Places> places = new ConcurrentHashMap<>();

    TermSorter(Map<TermNode, Integer> groups, int count) {
        this.groups = Map.copyOf(groups);
        this.count = count;
    }

    List<Set<Object>> sort(Collection<Object> terms) {
        List<Set<Object>> sorted = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sorted.add(new HashSet<>());
        }
        for (Object term : terms) {
            Places at = places.computeIfAbsent(term.getClass(), this::placesOf);
            for (int group : at.always()) {
                sorted.get(group).add(term);
            }
            for (ByProperty by : at.byProperty()) {
                for (int group : by.groups().getOrDefault(read(by.reader(), term), List.of())) {
                    sorted.get(group).add(term);
                }
            }
        }
        return sorted;
    }

    private Places placesOf(Class<?> type) {
        List<Integer> always = new ArrayList<>();
        Map<String, ByProperty> byProperty = new HashMap<>();
        groups.forEach((node, group) -> {
            if (!node.type().isAssignableFrom(type)) {
                return;
            }
            if (node.property() == null) {
                always.add(group);
            } else {
                byProperty.computeIfAbsent(node.property(), p -> new ByProperty(TermTypes.reader(type, p), new HashMap<>()))
                        .groups().computeIfAbsent(node.value(), v -> new ArrayList<>()).add(group);
            }
        });
        return new Places(always, List.copyOf(byProperty.values()));
    }

    private static Object read(Method reader, Object term) {
        try {
            return String.valueOf(reader.invoke(term));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules read " + reader + ", and it cannot be read", e);
        }
    }
}
