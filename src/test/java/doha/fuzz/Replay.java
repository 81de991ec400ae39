package doha.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tries kept inputs again, each with a limit on its time. For a process of its own, whose memory is limited from outside. */
public final class Replay {

    private static final long LIMIT_MILLIS = 5_000;

    private Replay() {}

    /** The target's class and the folder of its inputs; prints each input that fails, and ends with 1 where any does. */
    public static void main(String[] args) throws Exception {
        Method target = Class.forName(args[0]).getMethod("fuzzerTestOneInput", byte[].class);
        List<Path> inputs;
        try (Stream<Path> files = Files.list(Path.of(args[1]))) {
            inputs = files.sorted().toList();
        }
        for (Method method : target.getDeclaringClass().getMethods()) {
            if (method.getName().equals("fuzzerInitialize")) {
                method.invoke(null);
            }
        }
        boolean failed = false;
        for (Path input : inputs) {
            String why = tried(target, Files.readAllBytes(input));
            if (why != null) {
                System.out.println(input + ": " + why);
                failed = true;
            }
        }
        System.out.println(inputs.size() + " inputs tried");
        System.exit(failed ? 1 : 0);
    }

    private static String tried(Method target, byte[] bytes) throws InterruptedException {
        String[] why = new String[1];
        Thread thread = new Thread(() -> {
            try {
                target.invoke(null, (Object) bytes);
            } catch (InvocationTargetException e) {
                why[0] = e.getCause() + " at " + List.of(e.getCause().getStackTrace()).stream().limit(5).toList();
            } catch (IllegalAccessException e) {
                why[0] = e.toString();
            }
        });
        thread.setDaemon(true);
        thread.start();
        thread.join(LIMIT_MILLIS);
        return thread.isAlive() ? "not done after " + LIMIT_MILLIS + " ms" : why[0];
    }
}
