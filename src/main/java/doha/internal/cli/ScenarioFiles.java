package doha.internal.cli;

import doha.model.ScenarioException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class ScenarioFiles {

    private ScenarioFiles() {}

    /** A path as the system takes it. */
    static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            String locale = e.getReason().contains("unmappable")
                    ? "; under this locale names can hold ASCII letters only, so set LC_ALL=C.UTF-8" : "";
            throw new UsageException("'" + given + "' is not a file name: " + e.getReason() + locale);
        }
    }

    /** Reads a file; null if it is refused, with the reasons reported. */
    static Scenario read(String file, Vocabulary vocabulary, Console console) throws IOException {
        Path path = path(file);
        if (!Files.exists(path) || Files.isDirectory(path)) {
            console.refuse(Files.exists(path) ? FileNames.folder(file) : FileNames.absent(file));
            return null;
        }
        try {
            return Scenario.read(path, vocabulary, console::opened);
        } catch (ScenarioException e) {
            console.refuse(file, e.faults());
        } catch (UncheckedIOException e) {
            console.refuse("'" + file + "' cannot be read: " + e.getCause().getMessage());
        }
        return null;
    }

    /** Reads all files; empty if one of them is refused, with the reasons of all reported. */
    static List<Scenario> readAll(List<String> files, Vocabulary vocabulary, Console console) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (String file : files) {
            scenarios.add(read(file, vocabulary, console));
        }
        return scenarios.contains(null) ? List.of() : scenarios;
    }

    /** The files named, and for each folder all scenario files in it and below, in the order of their names; none twice. */
    static List<String> find(List<String> arguments) {
        Set<String> found = new LinkedHashSet<>();
        for (String argument : arguments) {
            Path path = path(argument);
            List<Path> files = Files.isDirectory(path) ? below(path) : List.of(path);
            if (files.isEmpty()) {
                throw new UsageException("no scenario (*.yaml, *.yml, *.json) found in '" + argument + "'");
            }
            files.forEach(file -> found.add(file.toString()));
        }
        return List.copyOf(found);
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> FileNames.SCENARIO.matcher(file.toString()).find())
                    .filter(file -> !Files.isDirectory(file)).sorted().toList();
            for (Path file : files) {
                if (Files.exists(file) && !Files.isRegularFile(file)) {
                    throw new UsageException("'" + file + "' is a device or a pipe; a scenario is a file");
                }
            }
            return files;
        } catch (UncheckedIOException e) {
            throw new UsageException("'" + (e.getCause() instanceof FileSystemException f ? f.getFile() : folder) + "' cannot be read");
        } catch (IOException e) {
            throw new UsageException("'" + folder + "' cannot be read");
        }
    }
}
