package doha.internal.cli;

import doha.model.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The positions that the values of {@code --reading} set switches to. */
record MeantReadings(List<Switch> switches, Console console) {

    /** The switches set, in the order given. What is no switch or position, or one given twice, throws {@link UsageException}. */
    Map<String, String> of(List<String> given) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String value : given) {
            List<String> taken = new ArrayList<>();
            for (String one : value.strip().replaceAll("\\s*(=+|:)\\s*", "=").split("[,;\\s]+")) {
                String[] parts = pair(one);
                if (set.put(parts[0], parts[1]) != null) {
                    throw new UsageException("switch '" + parts[0] + "' is given twice");
                }
                taken.add(parts[0] + "=" + parts[1]);
            }
            if (!value.equals(taken.get(0))) {
                console.taken(value, String.join(" ", taken.stream().map(one -> "--reading " + one).toList()));
            }
        }
        return set;
    }

    private String[] pair(String given) {
        List<String> names = switches.stream().map(Switch::name).toList();
        String[] parts = given.split("=", 2);
        if (parts.length == 1) {
            List<String> meant = Meant.alike(given, names).isEmpty() ? withPosition(given, switches) : List.of();
            if (meant.size() > 1) {
                throw Meant.several(given, meant);
            }
            if (meant.size() == 1) {
                return meant.get(0).split("=");
            }
        }
        String name = UsageException.known("switch", parts[0], names);
        Switch found = switches.get(names.indexOf(name));
        if (parts.length == 1) {
            throw new UsageException("--reading: '" + given + "' names no position; " + name + " has "
                    + String.join(", ", found.positions())
                    + ", such as " + name + "=" + found.positions().get(1));
        }
        return new String[] {name, UsageException.known("position of " + name, parts[1], found.positions())};
    }

    /** The switches that have a position of that name, each with it. */
    static List<String> withPosition(String position, List<Switch> switches) {
        return switches.stream().flatMap(each -> Meant.alike(position, each.positions()).stream()
                .map(one -> each.name() + "=" + one)).toList();
    }
}
