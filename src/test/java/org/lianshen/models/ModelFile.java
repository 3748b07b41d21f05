package org.lianshen.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A process model in the designers' room {@code bpmn/}, and the picture that belongs to it. */
record ModelFile(Path path) {

    /** Where the models live. */
    static final Path ROOM = Path.of("bpmn");

    /** Where the pictures of the models live. */
    static final Path PICTURES = Path.of("src/docs/pictures");

    /** Every model, ordered by path. */
    static List<ModelFile> all() {
        try (var files = Files.walk(ROOM)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(ModelFile::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The model of this name, which is its process id as well. */
    static ModelFile named(String id) {
        return all().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model " + id + " in " + ROOM));
    }

    /** The file's name without its ending. */
    String id() {
        return path.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    /** The model's XML. */
    String xml() {
        return text(path);
    }

    /** The picture's place, whether it exists or not. */
    Path picture() {
        return PICTURES.resolve(id() + ".svg");
    }

    /** The comment by which a picture names the very model it shows: the SHA-256 of the model's bytes. */
    String seal() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            return "<!-- model sha256 " + HexFormat.of().formatHex(digest) + " -->";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform knows SHA-256", impossible);
        }
    }

    /** A file's text, UTF-8. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return id();
    }
}
