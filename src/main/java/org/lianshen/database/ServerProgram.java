package org.lianshen.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the library that carries them into a folder that only its owner may change.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 */
record ServerProgram(Path folder) {

    /** Where they were unpacked in this JVM, by the sum of their archive: tests with many folders unpack them once. */
    private static final Map<String, Path> UNPACKED = new ConcurrentHashMap<>();

    /**
     * What a program said when it had ended.
     *
     * @param code 0 where all is well
     */
    record Outcome(int code, String words) {
        boolean isGood() {
            return code == 0;
        }
    }

    /** The programs, unpacked below that folder if need be. */
    static synchronized ServerProgram in(Path home) throws IOException {
        var archive = archive();
        var sum = sum(archive);
        var known = UNPACKED.get(sum);
        if (known != null && Files.isDirectory(known)) {
            return new ServerProgram(known);
        }
        var folder = home.resolve("program").resolve(sum.substring(0, 16));
        if (!Files.isDirectory(folder) || !OwnFolder.isOfOneOwner(home, folder.getParent())) {
            // those of an earlier version, or half of these
            OwnFolder.delete(home.resolve("program"));
            var coming = Files.createDirectories(home.resolve("program").resolve("new"));
            OwnFolder.close(home.resolve("program"), "rwx------");
            unpack(archive, coming);
            Files.move(coming, folder);
        }
        UNPACKED.put(sum, folder);
        return new ServerProgram(folder);
    }

    private static byte[] archive() throws IOException {
        var name = System.getProperty("os.name");
        var system = name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
        var arch = System.getProperty("os.arch");
        try (var stream =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arch.equals("amd64") ? "x86_64" : arch)) {
            return stream.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new StartRefused(
                    Text.of("database.no-program-for-this-machine", name, arch), Text.of("database.name-own-server"));
        }
    }

    private static String sum(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var files = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, path);
                    if (path.startsWith(target.resolve("bin"))) {
                        OwnFolder.close(path, "rwx------");
                    }
                }
            }
        }
    }

    /** Runs one of the programs to its end. */
    Outcome run(String name, String... arguments) throws IOException {
        return run(InputStream.nullInputStream(), name, arguments);
    }

    /** Runs one of the programs to its end, with something to read. */
    Outcome run(InputStream reads, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            reads.transferTo(in);
        } catch (IOException e) {
            // it ended before it had read everything; its words say why
        }
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), words.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + name + " ran", e);
        }
    }
}
