package doha.scenario;

import doha.model.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where scenarios may be read, and what their files are called in messages: anywhere, by the names users give them; or only
 * inside a folder, by their names from there, whatever links, {@code extends} and {@code include} say.
 */
record FileAccess(@Nullable Path folder, Consumer<Path> opened) {

    static final FileAccess ANYWHERE = anywhere(file -> {});

    /** In a folder of more files no name is suggested for certain. */
    private static final int MOST_NAMES = 1_000;

    /** No bounds, with each file reported that is opened. */
    static FileAccess anywhere(Consumer<Path> opened) {
        return new FileAccess(null, opened);
    }

    /** Only regular files that really are inside the folder, which is given by its real path. */
    static FileAccess inside(Path folder) {
        return new FileAccess(folder, file -> {});
    }

    /** Why a path cannot be read as a file, in words; empty if it can. Of what is outside, nothing else is said. */
    Optional<String> obstacle(Path path) {
        boolean outside = folder != null
                && (!path.toAbsolutePath().normalize().startsWith(folder) || Files.exists(path) && !isReallyInside(path));
        return outside ? Optional.of("it lies outside the folder that is served")
                : !Files.exists(path) ? Optional.of("there is no such file")
                        : Files.isDirectory(path) ? Optional.of("it is a directory")
                                : !Files.isRegularFile(path) ? Optional.of("it is a device or a pipe")
                                        : !Files.isReadable(path) ? Optional.of("it may not be read") : Optional.empty();
    }

    /** The name of the file beside a missing one that is most likely meant: of the same ending, and one that can be read. */
    Optional<String> nearest(Path missing) {
        String name = String.valueOf(missing.getFileName());
        String ending = name.substring(name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        Path folder = missing.toAbsolutePath().getParent();
        if (Files.exists(missing) || folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> beside = Files.list(folder)) {
            Map<String, String> names = new TreeMap<>();
            beside.limit(MOST_NAMES).map(path -> path.getFileName().toString())
                    .filter(other -> other.toLowerCase(Locale.ROOT).endsWith(ending))
                    .forEach(other -> names.put(other.substring(0, other.length() - ending.length()), other));
            return Diagnostic.nearest(name.substring(0, name.length() - ending.length()), names.keySet()).map(names::get)
                    .filter(near -> obstacle(folder.resolve(near)).isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isReallyInside(Path path) {
        try {
            return path.toRealPath().startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a file. What may not be read throws {@link IOException}, even if it was put in another's place just now. */
    InputStream open(Path path) throws IOException {
        opened.accept(path);
        if (folder == null) {
            return Files.newInputStream(path);
        }
        Path real = path.toRealPath();
        if (!real.startsWith(folder) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new AccessDeniedException(name(path));
        }
        return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
    }

    String firstName(Path path) {
        return folder == null ? path.toString() : name(path);
    }

    String name(Path path) {
        return folder == null ? path.normalize().toString()
                : folder.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
