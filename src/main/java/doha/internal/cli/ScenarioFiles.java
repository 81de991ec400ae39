package doha.internal.cli;

import doha.model.ScenarioException;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scenario files that a call names. */
final class ScenarioFiles {

    private ScenarioFiles() { }

    /** Reads a file; null where it is refused, with the reasons reported. */
    static Scenario read(String file, Library library, Console context) throws IOException {
        Path path = Arguments.path(file);
        if (!Files.exists(path)) {
            context.refuse("there is no file '" + file + "'");
            return null;
        }
        if (Files.isDirectory(path)) {
            context.refuse("'" + file + "' is a folder; a scenario is a file");
            return null;
        }
        try {
            return library.read(path);
        } catch (ScenarioException e) {
            context.refuse(file, e.faults());
        } catch (UncheckedIOException e) {
            context.refuse("'" + file + "' cannot be read: " + e.getCause().getMessage());
        }
        return null;
    }

    /** The files named, and for each folder all scenario files in it and below, in the order of their names; none twice. */
    static List<String> find(List<String> arguments) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (String argument : arguments) {
            Path path = Arguments.path(argument);
            if (Files.isDirectory(path)) {
                List<Path> below = below(path);
                if (below.isEmpty()) {
                    throw new UsageException("no scenario (*.yaml, *.yml) found in '" + argument + "'");
                }
                found.addAll(below);
            } else {
                found.add(path);
            }
        }
        List<String> names = new ArrayList<>();
        for (Path path : found) {
            names.add(path.toString());
        }
        return names;
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    if (attributes.isOther()) {
                        throw new UsageException("'" + file + "' is a device or a pipe; a scenario is a file");
                    }
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                throw new UsageException("'" + file + "' cannot be read");
            }
        });
        Collections.sort(files);
        return files;
    }
}
