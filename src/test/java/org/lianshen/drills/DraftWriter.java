package org.lianshen.drills;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who fills in one form, a word after the other, and has it saved after each, as Tasklist does. */
final class DraftWriter {

    private final RetryingClient client;
    private final String number;
    private final String task;
    private String tag = "";
    private int words;
    private int repeated;
    private int unheard;

    DraftWriter(RetryingClient client, String number, String task) {
        this.client = client;
        this.number = number;
        this.task = task;
    }

    /** Writes one more word and waits until it is saved. */
    void write() {
        var text = text(words + 1);
        var body = Map.of("answers", Map.of("opinion", text));
        var answer = tag.isEmpty() ? client.put(path(), body) : client.put(path(), body, "If-Match", tag);
        if (answer.repeated() && (answer.status() == 412 || answer.status() == 428)) {
            // the first of two may have worked without our hearing of it
            answer = client.get(path()).expect(200);
            if (!answer.json().at("/answers/opinion").asText().equals(text)) {
                throw new AssertionError("Neither kept nor as it was: " + answer.text());
            }
            unheard++;
        }
        tag = answer.expect(200).etag();
        words++;
        repeated += answer.repeated() ? 1 : 0;
    }

    /** The words whose saving was acknowledged and which are not there. */
    List<String> lostWords() {
        Set<String> there = Arrays.stream(client.get(path())
                        .expect(200)
                        .json()
                        .at("/answers/opinion")
                        .asText()
                        .split(" "))
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, words)
                .mapToObj(this::word)
                .filter(word -> !there.contains(word))
                .toList();
    }

    String word(int index) {
        return number + "/" + index + "字";
    }

    private String text(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::word).collect(Collectors.joining(" "));
    }

    private String path() {
        return "/api/tasks/" + task + "/draft";
    }

    String number() {
        return number;
    }

    String task() {
        return task;
    }

    /** How many savings were acknowledged, which is how many words were written. */
    int savings() {
        return words;
    }

    /** How many of them had to be sent again. */
    int repeated() {
        return repeated;
    }

    /** How many had worked although their first answer was lost. */
    int unheard() {
        return unheard;
    }
}
