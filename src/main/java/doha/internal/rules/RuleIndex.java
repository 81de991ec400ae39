package doha.internal.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules in a plain form that is stored beside the compiled ones, so that no parser is needed to know them: a line for each value, the
 * components of a record in their order, and the number of a list's members before them.
 */
final class RuleIndex {

    private static final String NULL = "\\0";

    private final List<String> lines;
    /** Asked of each record once: finding them takes longer than all else here. */
    private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();
    private int next;

    private RuleIndex(List<String> lines) {
        this.lines = lines;
    }

    static List<String> write(List<RuleModel> rules) {
        try {
            List<String> lines = new ArrayList<>();
            write(rules, lines);
            return lines;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules cannot be written", e);
        }
    }

    private static void write(Object value, List<String> lines) throws ReflectiveOperationException {
        if (value instanceof Collection<?> several) {
            lines.add(Integer.toString(several.size()));
            // A set has no order of its own, and two builds give the same bytes.
            for (Object each : value instanceof Set ? several.stream().sorted().toList() : several) {
                write(each, lines);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(component.getAccessor().invoke(value), lines);
            }
        } else if (value instanceof Class<?> type) {
            lines.add(type.getName());
        } else {
            lines.add(value == null ? NULL : value.toString().replace("\\", "\\\\").replace("\n", "\\n"));
        }
    }

    /** The rules that {@link #write} wrote. */
    static List<RuleModel> read(List<String> lines) {
        try {
            RuleIndex index = new RuleIndex(lines);
            List<RuleModel> rules = new ArrayList<>();
            for (int left = Integer.parseInt(index.line()); left > 0; left--) {
                rules.add((RuleModel) index.value(RuleModel.class));
            }
            return List.copyOf(rules);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules of this build cannot be read", e);
        }
    }

    private String line() {
        String line = lines.get(next++);
        return line.indexOf('\\') < 0 ? line : line.translateEscapes();
    }

    private Object value(Type type) throws ReflectiveOperationException {
        if (lines.get(next).equals(NULL)) {
            next++;
            return null;
        }
        if (type instanceof Class<?> made && made.isRecord()) {
            Constructor<?> constructor = constructors.computeIfAbsent(made, each -> each.getDeclaredConstructors()[0]);
            List<Object> values = new ArrayList<>();
            for (Type component : constructor.getGenericParameterTypes()) {
                values.add(value(component));
            }
            return constructor.newInstance(values.toArray());
        }
        String line = line();
        if (type instanceof ParameterizedType several && several.getRawType() != Class.class) {
            List<Object> members = new ArrayList<>();
            for (int left = Integer.parseInt(line); left > 0; left--) {
                members.add(value(several.getActualTypeArguments()[0]));
            }
            return several.getRawType() == Set.class ? Set.copyOf(members) : List.copyOf(members);
        }
        return type == String.class ? line : type == int.class ? Integer.valueOf(line)
                : type == boolean.class ? Boolean.valueOf(line) : TermTypes.load(line);
    }
}
