package org.lianshen.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that no honest client sends, and that do no harm: each is merely missing, wrong, long, deep or strange. */
final class OddValues {

    private static final String NUL = "\0";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            NUL,
            "a" + NUL + "b",
            "null",
            "undefined",
            "0",
            "-1",
            "1.5",
            "99999999999999999999",
            "-2147483649",
            "NaN",
            "true",
            "[]",
            "{}",
            "%",
            "%25",
            "a/b",
            "a\\b",
            "..",
            "'",
            "\"",
            "*",
            "_",
            "a;b",
            "{{number}}",
            "2022-02-30",
            "2022-01-01T00:00:00.000+0000",
            "+99999-01-01",
            "P1D",
            "\u202e\u200b\ufeff",
            "\ud83d\ude00",
            "e\u0301\u0301\u0301\u0301",
            "\u0001\u001b\u007f",
            "ＡＢＣ１２３",
            "中".repeat(3000),
            "x".repeat(30_000));

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "99999999999999999999999999",
            "2147483648",
            "\"\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\ufeff\\u202e\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"\":null}",
            "{\"\\u0000\":1}",
            "[1,\"a\",null,{}]");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "[null]",
            "{}",
            "\"text\"",
            "12",
            "true",
            "{",
            "{\"a\":",
            "[1,2",
            "{\"a\":1}}",
            "{'a':1}",
            "\u0000",
            "\ufeff{}",
            "{\"a\":1,\"a\":2}",
            "a=b&c=%00",
            "<a/>",
            "--x",
            "[".repeat(1500) + "]".repeat(1500),
            "{\"a\":".repeat(1200) + "1" + "}".repeat(1200));

    static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=UTF-16",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "application/octet-stream",
            "a/b");

    private final Random dice;

    OddValues(long seed) {
        dice = new Random(seed);
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    <T> T any(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }

    String text() {
        return any(TEXTS);
    }

    /** One that an address has room for. */
    String shortText() {
        var text = text();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    String body() {
        return any(BODIES);
    }

    /** The same with one or two places spoilt. */
    String spoilt(JsonNode tree) {
        var copy = tree.deepCopy();
        for (int times = 1 + below(2); times > 0; times--) {
            spoil(copy);
        }
        var text = copy.toString();
        // a property sent twice cannot be said with a tree
        return oneIn(12) && text.startsWith("{\"") ? text.replaceFirst("\\{", "{\"number\":1,\"number\":2,") : text;
    }

    private void spoil(JsonNode tree) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        if (places.isEmpty()) {
            return;
        }
        var place = any(places);
        if (place instanceof ObjectNode object) {
            spoil(object);
        } else if (place instanceof ArrayNode array) {
            array.insertRawValue(below(array.size() + 1), new RawValue(any(JSON)));
        }
    }

    private void spoil(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || oneIn(8)) {
            object.putRawValue("odd", new RawValue(any(JSON)));
            return;
        }
        var name = any(names);
        switch (below(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, text());
            default -> object.putRawValue(name, new RawValue(any(JSON)));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
