package org.lianshen.doors.canary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The texts that bytes hold, however deep: entries of archives with their names, everything in a PDF that its table
 * lists and what older versions of it left behind, and in whatever is no text what any encoding makes of it.
 */
final class Unpacked {

    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"));

    private final List<String> texts = new ArrayList<>();

    private Unpacked() {}

    static List<String> texts(byte[] bytes) {
        var unpacked = new Unpacked();
        unpacked.take(bytes);
        return unpacked.texts;
    }

    private void take(byte[] bytes) {
        try {
            if (begins(bytes, "PK")) {
                encodings(bytes);
                archive(bytes);
            } else if (begins(bytes, "%PDF")) {
                encodings(bytes);
                leftBehind(bytes);
                document(bytes);
            } else if (isText(bytes)) {
                texts.add(new String(bytes, StandardCharsets.UTF_8));
            } else {
                encodings(bytes);
            }
        } catch (IOException e) {
            throw new AssertionError("What is in " + bytes.length + " bytes cannot be read", e);
        }
    }

    private static boolean begins(byte[] bytes, String with) {
        return bytes.length >= with.length()
                && new String(bytes, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        return new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }

    /** A text may begin at an odd place. */
    private void encodings(byte[] bytes) {
        ENCODINGS.forEach(encoding -> texts.add(new String(bytes, encoding)));
        if (bytes.length > 0) {
            var odd = Arrays.copyOfRange(bytes, 1, bytes.length);
            texts.add(new String(odd, StandardCharsets.UTF_16BE));
            texts.add(new String(odd, StandardCharsets.UTF_16LE));
        }
    }

    private void archive(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                texts.add(entry.getName() + " " + entry.getComment());
                try (var content = zip.getInputStream(entry)) {
                    take(content.readAllBytes());
                }
            }
        }
    }

    /** Streams that no table lists any more. */
    private void leftBehind(byte[] bytes) {
        var stream = STREAM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (stream.find()) {
            var inflated = inflated(bytes, stream.end());
            if (inflated.length > 0) {
                encodings(inflated);
            }
        }
    }

    /** As far as it can be inflated. */
    private static byte[] inflated(byte[] bytes, int from) {
        var found = new ByteArrayOutputStream();
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                found.write(one);
            }
        } catch (IOException endOfIt) {
            return found.toByteArray();
        }
        return found.toByteArray();
    }

    private void document(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            texts.add(new PDFTextStripper().getText(document));
            var cos = document.getDocument();
            look(cos.getTrailer());
            for (var key : cos.getXrefTable().keySet()) {
                look(cos.getObjectFromPool(key).getObject());
            }
        }
    }

    /** What others refer to is an object of its own, and looked at by itself. */
    private void look(COSBase object) throws IOException {
        if (object instanceof COSString text) {
            texts.add(text.getString());
            encodings(text.getBytes());
        } else if (object instanceof COSName name) {
            texts.add(name.getName());
        } else if (object instanceof COSArray array) {
            for (int place = 0; place < array.size(); place++) {
                look(array.get(place));
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                texts.add(entry.getKey().getName());
                look(entry.getValue());
            }
            if (object instanceof COSStream stream) {
                try (var decoded = stream.createInputStream()) {
                    take(decoded.readAllBytes());
                }
            }
        }
    }
}
