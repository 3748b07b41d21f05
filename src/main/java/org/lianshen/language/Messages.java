package org.lianshen.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the message files by their keys. They are read once, without any framework, and refused as a whole where
 * one of them lacks a language. {@code {0}}, {@code {1}} stand for arguments; nothing else in a text has a meaning of
 * its own: apostrophes and other braces stay as they are.
 */
final class Messages {

    /** The message files: {@code messages/<name>_zh.properties} and {@code messages/<name>_en.properties}, in UTF-8. */
    static final List<String> FILES = List.of(
            "words",
            "pages",
            "forms",
            "tasklist",
            "confirmation",
            "database",
            "demo",
            "expertreview",
            "formalcheck",
            "identity",
            "list",
            "models",
            "monitor",
            "notification",
            "problem",
            "process",
            "programme",
            "proposal",
            "recommendation",
            "round",
            "verification");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");
    private static final Messages HOUSE = read();

    private final Map<String, Text> texts;

    /**
     * The texts of two languages.
     *
     * @throws IllegalStateException naming every key that lacks a language, or asks for other arguments in one of them
     */
    Messages(Map<String, String> chinese, Map<String, String> english) {
        var faults = new ArrayList<String>();
        texts = new HashMap<>();
        var keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        for (var key : keys) {
            var zh = chinese.getOrDefault(key, "");
            var en = english.getOrDefault(key, "");
            if (zh.isBlank() || en.isBlank()) {
                faults.add(key + " is missing in " + (zh.isBlank() ? "Chinese" : "English"));
            } else if (!arguments(zh).equals(arguments(en))) {
                faults.add(key + " takes " + arguments(zh) + " in Chinese and " + arguments(en) + " in English");
            }
            texts.put(key, new Text(zh, en));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Message files: " + String.join("; ", faults));
        }
    }

    /** The texts of this house. */
    static Messages ofTheHouse() {
        return HOUSE;
    }

    /** The text of a key, its places for arguments still open. */
    Optional<Text> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /**
     * The text of a key with its arguments.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    Text text(String key, @Nullable Object... arguments) {
        var open = find(key).orElseThrow(() -> new IllegalArgumentException("No message file has the text " + key));
        return new Text(filled(open.zh(), Language.CHINESE, arguments), filled(open.en(), Language.ENGLISH, arguments));
    }

    /** A text with its arguments; an argument that is itself a text is told in the same language. */
    static String filled(String open, Language language, @Nullable Object... arguments) {
        return ARGUMENT.matcher(open).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.length ? told(arguments[index], language) : place.group());
        });
    }

    private static String told(@Nullable Object argument, Language language) {
        return argument instanceof Text text ? text.in(language) : Objects.toString(argument);
    }

    private static TreeSet<Integer> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Messages read() {
        return new Messages(read(Language.CHINESE), read(Language.ENGLISH));
    }

    private static Map<String, String> read(Language language) {
        var texts = new HashMap<String, String>();
        for (var file : FILES) {
            var name = "/messages/" + file + "_" + language.tag() + ".properties";
            try (var stream = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
                var properties = new Properties();
                properties.load(new InputStreamReader(stream, UTF_8));
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }
}
