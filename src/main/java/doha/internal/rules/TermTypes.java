package doha.internal.rules;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that a rule file's names stand for. A name that cannot be found stands for {@link Object}: for anything. */
final class TermTypes {

    private static final Pattern ACCESSOR = Pattern.compile("(?:get|is)(\\p{Lu}.*)");

    private final List<String> imports;

    /** What a file imports: classes by their full names, packages with {@code .*}. */
    TermTypes(List<String> imports) {
        this.imports = Stream.concat(imports.stream(), Stream.of("java.lang.*")).toList();
    }

    Class<?> find(String name) {
        if (name.contains(".")) {
            return load(name);
        }
        return imports.stream().filter(imported -> imported.endsWith(".*") || imported.endsWith("." + name))
                .<Class<?>>map(imported -> load(imported.endsWith(".*") ? imported.substring(0, imported.length() - 1) + name : imported))
                .filter(found -> found != Object.class).findFirst().orElse(Object.class);
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
        return Stream.of(property, "get" + capital, "is" + capital).flatMap(name -> methods(type, name, 0).stream())
                .filter(method -> method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers())).findFirst()
                .orElse(null);
    }

    /** The property that a name or an accessor stands for: {@code on} of {@code getOn}. */
    static String propertyName(String accessor) {
        Matcher read = ACCESSOR.matcher(accessor);
        return read.matches() ? Character.toLowerCase(accessor.charAt(read.start(1))) + accessor.substring(read.start(1) + 1) : accessor;
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
