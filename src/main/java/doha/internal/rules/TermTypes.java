package doha.internal.rules;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that a rule file's names stand for. A name that cannot be found stands for {@link Object}: for anything. */
final class TermTypes {

    private final List<String> imports;

    /** What a file imports: classes by their full names, packages with {@code .*}. */
    TermTypes(List<String> imports) {
        this.imports = new ArrayList<>(imports);
        this.imports.add("java.lang.*");
    }

    Class<?> find(String name) {
        if (name.contains(".")) {
            return load(name);
        }
        for (String imported : imports) {
            Class<?> found = imported.endsWith(".*") ? load(imported.substring(0, imported.length() - 1) + name)
                    : imported.endsWith("." + name) ? load(imported) : Object.class;
            if (found != Object.class) {
                return found;
            }
        }
        return Object.class;
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TermTypes.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return Object.class;
        }
    }

    /** The names of a type's properties, in alphabetical order. */
    static List<String> properties(Class<?> type) {
        Stream<String> names = type.isRecord() ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Arrays.stream(type.getMethods()).filter(m -> m.getParameterCount() == 0 && m.getDeclaringClass() != Object.class
                        && !m.getName().equals(propertyName(m.getName()))).map(m -> propertyName(m.getName()));
        return names.distinct().sorted().toList();
    }

    /** What reads a property of a type; null if nothing does. */
    static Method reader(Class<?> type, String property) {
        if (!property.matches("\\w+")) {
            return null;
        }
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : List.of(property, "get" + capital, "is" + capital)) {
            try {
                Method method = type.getMethod(name);
                if (method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers())) {
                    return method;
                }
            } catch (NoSuchMethodException e) {
                // Another way of naming it may be there.
            }
        }
        return null;
    }

    /** The property that a name or an accessor stands for: {@code on} of {@code getOn}. */
    static String propertyName(String accessor) {
        for (String prefix : List.of("get", "is")) {
            if (accessor.startsWith(prefix) && accessor.length() > prefix.length()
                    && Character.isUpperCase(accessor.charAt(prefix.length()))) {
                return Character.toLowerCase(accessor.charAt(prefix.length())) + accessor.substring(prefix.length() + 1);
            }
        }
        return accessor;
    }

    /** Whether a type has a property that is a text. */
    static boolean hasText(Class<?> type, String property) {
        Method reader = reader(type, property);
        return reader != null && reader.getReturnType() == String.class;
    }

    /**
     * The property that an argument of a constructor or factory becomes: that of the parameter's name. Empty if the type has no such
     * property of the parameter's type, or if overloads disagree.
     */
    static String property(List<? extends Executable> makers, int argument, Class<?> made) {
        Set<String> names = makers.stream().map(m -> m.getParameters()[argument]).map(parameter -> {
            Method reader = parameter.isNamePresent() ? reader(made, parameter.getName()) : null;
            return reader != null && reader.getReturnType() == parameter.getType() ? parameter.getName() : "";
        }).collect(Collectors.toSet());
        return names.size() == 1 ? names.iterator().next() : "";
    }

    static List<Executable> constructors(Class<?> type, int arguments) {
        return Arrays.stream(type.getConstructors()).filter(c -> c.getParameterCount() == arguments).map(c -> (Executable) c).toList();
    }

    static List<Method> methods(Class<?> type, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments && !m.isBridge()).toList();
    }

    /** What some overloads all return; {@link Object} if they differ, or there are none. */
    static Class<?> returned(List<? extends Executable> overloads) {
        Set<Class<?>> types = overloads.stream().map(m -> ((Method) m).getReturnType()).collect(Collectors.toSet());
        return types.size() == 1 ? types.iterator().next() : Object.class;
    }
}
