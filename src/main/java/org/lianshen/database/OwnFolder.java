package org.lianshen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;

/** The folder that the embedded server lives in: the account that runs the application enters it, and nobody else. */
final class OwnFolder {

    /** What the folder holds, or what was there before it became ours. */
    private static final Set<String> KNOWN =
            Set.of("lock", "password", "postgres", "postgres.log", "program", "server");

    private OwnFolder() {}

    /**
     * The folder, made if absent, and closed to all others.
     *
     * @return its true path
     * @throws StartRefused where it is no folder, cannot be written to, is another account's or holds other things
     */
    static Path open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            requireFolders(path);
            Files.createDirectories(path);
            var real = path.toRealPath();
            requireNothingElse(real);
            requireOwn(real);
            close(real, "rwx------");
            return real;
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(path);
        }
    }

    /** The refusal of a folder that cannot be written to. */
    static StartRefused unwritable(Path path) {
        return refused(path, Text.of("database.folder-cannot-be-written"));
    }

    private static StartRefused refused(Path path, Text said) {
        return new StartRefused(
                Text.of("database.folder-does-not-do", path, said), Text.of("database.name-own-folder"));
    }

    /** What is there of it, or of where it is to be made, is a folder. */
    private static void requireFolders(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw refused(path, Text.of("database.folder-is-none"));
        }
        var parent = path.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw refused(path, Text.of("database.folder-lies-in-none"));
        }
    }

    private static void requireNothingElse(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            var names = entries.map(entry -> entry.getFileName().toString())
                    // what a file system or a desktop puts everywhere
                    .filter(name -> !name.startsWith(".") && !name.equals("lost+found"))
                    .toList();
            if (!names.isEmpty() && names.stream().noneMatch(KNOWN::contains)) {
                throw refused(folder, Text.of("database.folder-holds-other-things", names.get(0)));
            }
        }
    }

    private static void requireOwn(Path folder) throws IOException {
        if (!hasModes(folder)) {
            return;
        }
        var probe = Files.createTempFile(folder, ".mine", "");
        try {
            var me = Files.getOwner(probe);
            var owner = Files.getOwner(folder);
            if (!owner.equals(me)) {
                throw refused(folder, Text.of("database.folder-of-another-account", owner.getName()));
            }
        } finally {
            Files.delete(probe);
        }
    }

    /** Whether both are the same account's, as far as the file system tells. */
    static boolean isOfOneOwner(Path one, Path other) throws IOException {
        return !hasModes(one) || Files.getOwner(one).equals(Files.getOwner(other));
    }

    /** Lets nobody but the owner do what the modes say, where the file system knows modes. */
    static void close(Path path, String modes) throws IOException {
        if (hasModes(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
        }
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Writes a file that only the owner reads; it is there whole, or as it was before. */
    static void write(Path file, String text) throws IOException {
        var coming = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(coming);
        Files.createFile(coming);
        close(coming, "rw-------");
        Files.writeString(coming, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a folder with all it holds; what links in it point to stays. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
