package doha.scenario;

import doha.model.ScenarioException;
import doha.model.Vocabulary;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scenario files of a folder, for those who ask by name and are not trusted with paths: nothing outside the folder is ever read,
 * whatever the name, a link, {@code extends} or {@code include} says, and nothing is ever written. Files are named from the folder,
 * with {@code /} between; every call reads them anew. For any number of threads.
 */
public final class ScenarioFolder {

    /** How many files are listed at most. */
    public static final int MOST_FILES = 1_000;
    private static final int DEEPEST = 8;

    private final Path folder;
    private final FileAccess reach;

    private ScenarioFolder(Path folder) {
        this.folder = folder;
        this.reach = FileAccess.inside(folder);
    }

    /** Opens a folder; throws {@link IOException} if there is none, {@link NotDirectoryException} if it is something else. */
    public static ScenarioFolder open(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new ScenarioFolder(real);
    }

    /**
     * The files in it and below whose names end in {@code .yaml} or {@code .yml}, in the order of their names, at most
     * {@link #MOST_FILES}. Left out are hidden files and folders, what lies more than eight folders deep, and what cannot be read. A
     * thread that is interrupted meanwhile throws {@link CancellationException}.
     */
    public List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && isHidden(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted while the folder was looked through");
                }
                String name = file.getFileName().toString();
                if (isScenario(name) && !isHidden(name) && reach.obstacle(file).isEmpty()) {
                    names.add(reach.name(file));
                }
                return names.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(names);
        return names;
    }

    /** Whether {@link #read} may be asked for a file of that name, and whether it is there. */
    public boolean has(String name) {
        Path path = path(name);
        return path != null && reach.obstacle(path).isEmpty();
    }

    /** Whether a file, or something else, of that name is in the folder, be it a scenario or not. */
    public boolean isTaken(String name) {
        Path path = path(name);
        return path == null || Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads and checks a scenario. What is refused throws {@link ScenarioException} with every fault; a name that {@link #has} does
     * not know, {@link IllegalArgumentException}.
     */
    public Scenario read(String name, Vocabulary vocabulary) {
        if (!has(name)) {
            throw new IllegalArgumentException("no scenario file '" + name + "' in this folder");
        }
        return ScenarioReader.read(folder.resolve(name), reach, vocabulary);
    }

    /**
     * Reads and checks a text as if it stood in a file of that name, which need not be there. Refused as by {@link #read(String,
     * Vocabulary)}.
     */
    public Scenario read(String name, String text, Vocabulary vocabulary) {
        Path path = path(name);
        if (path == null) {
            throw new IllegalArgumentException("'" + name + "' is no name of a scenario file in this folder");
        }
        return ScenarioReader.read(path, text, reach, vocabulary);
    }

    /** The path of a name as {@link #files} gives it; null for any other. */
    private @Nullable Path path(String name) {
        boolean hidden = name.indexOf('\\') >= 0 || Stream.of(name.split("/", -1)).anyMatch(step -> step.isEmpty() || isHidden(step));
        try {
            return !hidden && isScenario(name) ? folder.resolve(name) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A name that begins with a dot; {@code .} and {@code ..} are such names. */
    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    private static boolean isScenario(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
