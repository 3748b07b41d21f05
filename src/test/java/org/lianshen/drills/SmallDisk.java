package org.lianshen.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk in memory that can be filled; only some machines let it be mounted. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final String missing;

    private SmallDisk(Path folder, String missing) {
        this.folder = folder;
        this.missing = missing;
    }

    static SmallDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        var said = run(List.of(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + DrillSettings.diskMegabytes() + "m,mode=700",
                "tmpfs",
                folder.toString()));
        return new SmallDisk(folder, said);
    }

    /** What a drill that was ended left mounted. */
    static void unmountLeft(Path folder) throws IOException {
        if (Files.exists(folder)) {
            run(List.of("umount", "--lazy", folder.toString()));
        }
    }

    /** Why it could not be mounted; empty where it was. */
    String missing() {
        return missing;
    }

    /** To the last byte. */
    void fill() {
        var block = new byte[1 << 16];
        try (var ballast = Files.newOutputStream(folder.resolve("ballast"))) {
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            DrillFigures.say("the disk is full: " + full.getMessage());
        }
    }

    void free() throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    @Override
    public void close() throws IOException {
        if (missing.isEmpty()) {
            run(List.of("umount", "--lazy", folder.toString()));
        }
    }

    /** What it complains about; empty where all is well. */
    private static String run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said.isEmpty() ? command.get(0) + " failed" : said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
