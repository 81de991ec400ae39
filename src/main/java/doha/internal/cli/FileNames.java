package doha.internal.cli;

import doha.model.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file or folder that is not there, or is the other of the two, most likely means. */
final class FileNames {

    static final Pattern SCENARIO = Pattern.compile("\\.(?i:ya?ml|json)$");

    /** Where scenarios are looked for by their names alone. */
    private static final Path SCENARIOS = Path.of("scenarios");
    private static final int DEEPEST = 3;
    private static final int SHOWN = 8;

    private FileNames() {}

    static boolean exists(String given) {
        try {
            return Files.exists(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether it is a scenario's file, there or not, or another that is there. */
    static boolean isFile(String given) {
        return exists(given) || SCENARIO.matcher(given).find();
    }

    /** That there is no such file, and which one may be meant, or which ones its folder has. */
    static String absent(String given) {
        String message = "there is no file '" + given + "'";
        Optional<String> meant = meant(given);
        if (meant.isPresent()) {
            return message + "; did you mean '" + meant.get() + "'?";
        }
        Path parent = ScenarioFiles.path(given).getParent();
        List<String> beside = parent == null ? List.of() : names(parent, 1, false);
        return message + (beside.isEmpty() ? "" : "; '" + parent + "' has " + some(beside.stream().map(FileNames::last).toList()));
    }

    static boolean isRules(String given) {
        Path folder = ScenarioFiles.path(given);
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
            return files.anyMatch(file -> file.toString().matches(".*\\.(?i:drl)|.*\\bvocabulary\\.yaml"));
        } catch (IOException e) {
            return false;
        }
    }

    /** That a folder is not what a call takes, and what is in it. */
    static String folder(String given) {
        Path folder = ScenarioFiles.path(given);
        if (isRules(given)) {
            return "'" + given + "' is a folder of rules; it is given by --rules " + given;
        }
        List<String> files = names(folder, DEEPEST, false);
        return "'" + given + "' is a folder; a scenario is a file" + (files.isEmpty() ? "" : ", such as " + some(files));
    }

    /** That there is no such folder, and which one may be meant. */
    static String noFolder(String given) {
        Path path = ScenarioFiles.path(given);
        Path parent = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        return "there is no folder '" + given + "'" + Diagnostic.nearest(String.valueOf(path), names(parent, 1, true))
                .map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    private static Optional<String> meant(String given) {
        String plain = given.strip().replaceAll("^file:(//)?|^[\"'“”‘’]+|[\"'“”‘’]+$", "").replace('\\', '/');
        if (!plain.isEmpty() && !plain.equals(given) && Files.isRegularFile(ScenarioFiles.path(plain))) {
            return Optional.of(plain);
        }
        Path path = ScenarioFiles.path(given);
        Path parent = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        List<String> beside = names(parent, 1, false);
        List<String> below = names(SCENARIOS, DEEPEST, false);
        return Stream.of(beside, below).flatMap(files -> files.stream().filter(file -> stem(file).equals(stem(given)))).findFirst()
                .or(() -> nearest(given, beside))
                .or(() -> nearest(given, below)).or(() -> Diagnostic.nearest(given, names(parent, 1, true)));
    }

    private static Optional<String> nearest(String given, List<String> files) {
        return Diagnostic.nearest(stem(given), files.stream().map(FileNames::stem).toList())
                .flatMap(near -> files.stream().filter(file -> stem(file).equals(near)).findFirst());
    }

    /** The name alone, without folder and ending, in lower case. */
    private static String stem(String file) {
        return SCENARIO.matcher(last(file)).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static String last(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** The scenario files in a folder, or the folders; none if it cannot be read. */
    private static List<String> names(Path folder, int depth, boolean folders) {
        try (Stream<Path> all = Files.walk(Files.isDirectory(folder) || !folder.toString().isEmpty() ? folder : Path.of(""), depth)) {
            return all.filter(file -> folders ? Files.isDirectory(file)
                    : Files.isRegularFile(file) && SCENARIO.matcher(file.toString()).find())
                    .map(Path::toString).filter(name -> !name.isEmpty()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return shown + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
