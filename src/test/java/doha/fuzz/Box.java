package doha.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files in memory, from which no name leads to a file of the machine. */
final class Box {

    private final FileSystem files;

    Box() {
        try {
            Path archive = Files.createTempDirectory("fuzz").resolve("box.zip");
            archive.toFile().deleteOnExit();
            archive.getParent().toFile().deleteOnExit();
            files = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file of the box. */
    Path write(String name, byte[] bytes) {
        try {
            return Files.write(files.getPath("/", name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
