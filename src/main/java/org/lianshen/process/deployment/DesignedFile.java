package org.lianshen.process.deployment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A model, a form, or the Chinese of all forms.
 *
 * @param name its file's name, without folders: a model's key or a form's id, and what it is
 * @param content its bytes
 */
public record DesignedFile(String name, byte[] content) {

    /** What names a model. */
    public static final String MODEL = ".bpmn";
    /** What names a form. */
    public static final String FORM = ".form";

    /** The Chinese of all forms, which is one file. */
    public static final String WORDS = "zh.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,99}\\.(bpmn|form)|zh\\.yaml");

    /** Keeps its own copy. */
    public DesignedFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** Whether a model, a form or the Chinese of the forms may be named so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The last part of a path, whichever way its folders are parted. */
    public static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Whether that is a model's name. */
    public static boolean isModel(String name) {
        return name.endsWith(MODEL);
    }

    /** A model's key or a form's id. */
    public String id() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Its bytes, to be read. */
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /** The SHA-256 of its bytes, in lower-case hexadecimal digits (FIPS 180-4). */
    public String sha256() {
        return sha256(content);
    }

    /** The same, of any bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DesignedFile file
                && name.equals(file.name)
                && MessageDigest.isEqual(content, file.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
