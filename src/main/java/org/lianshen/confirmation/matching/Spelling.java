package org.lianshen.confirmation.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One way to write a name in Latin letters. */
final class Spelling {

    private static final int MOST_ORDERS = 5;
    private static final int SHORTEST_SLIP = 5;
    private static final int LONGEST_INITIALS = 3;

    private final List<String> words;
    private final Set<String> joined = new HashSet<>();

    Spelling(List<String> words) {
        this.words = List.copyOf(words);
        for (int first = 0; first < Math.min(words.size(), MOST_ORDERS); first++) {
            joined.add(String.join("", words.subList(first, words.size())) + String.join("", words.subList(0, first)));
        }
    }

    List<String> words() {
        return words;
    }

    /** The words in one, beginning at each of them. */
    Set<String> joined() {
        return joined;
    }

    /** Whether every word is written out. */
    boolean full() {
        return words.stream().allMatch(word -> word.length() > 1);
    }

    int letters() {
        return words.stream().mapToInt(String::length).sum();
    }

    /** How alike, where at least one word is the same or nearly; of a Chinese name no syllable may be missing. */
    Likeness like(Spelling other, boolean chinese) {
        return words.size() >= other.words.size()
                ? aligned(words, other.words, chinese)
                : aligned(other.words, words, chinese);
    }

    /** Pairs each word of the shorter name with one of the longer. */
    private static Likeness aligned(List<String> longer, List<String> shorter, boolean chinese) {
        if (!anyAlike(longer, shorter, chinese)) {
            return Likeness.DIFFERENT;
        }
        var left = new ArrayList<>(longer);
        var open = new ArrayList<String>();
        int letters = 0;
        int slips = 0;
        for (var word : shorter) {
            if (left.remove(word)) {
                letters += word.length();
            } else {
                open.add(word);
            }
        }
        for (int i = open.size() - 1; i >= 0 && !chinese; i--) {
            if (takeSlip(open.get(i), left)) {
                letters += open.remove(i).length() - 2;
                slips++;
            }
        }
        if (letters < 2) {
            return Likeness.DIFFERENT;
        }
        int initials = open.size();
        int full = shorter.size() - initials;
        open.removeIf(word -> takeInitials(word, left));
        left.removeIf(word -> word.length() == 1 && initials > 0);
        if (!open.isEmpty() || (chinese && !left.isEmpty() && shorter.size() > 1)) {
            return Likeness.DIFFERENT;
        }
        var found = initials > 0
                ? Likeness.initials(letters)
                : full == 1 ? Likeness.surname(letters) : Likeness.shortened(letters);
        return slips == 0 ? found : found.withSlips();
    }

    private static boolean anyAlike(List<String> longer, List<String> shorter, boolean chinese) {
        for (var one : longer) {
            for (var two : shorter) {
                if (one.equals(two) || (!chinese && slip(one, two))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean takeSlip(String word, List<String> left) {
        for (int i = 0; i < left.size(); i++) {
            if (slip(word, left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean slip(String one, String two) {
        return Math.min(one.length(), two.length()) >= SHORTEST_SLIP && Edits.slip(one, two);
    }

    /** Takes the words whose initials these letters are, or the one whose initial stands for this word. */
    private static boolean takeInitials(String word, List<String> left) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).length() == 1 && left.get(i).charAt(0) == word.charAt(0)) {
                left.remove(i);
                return true;
            }
        }
        int length = word.length();
        for (int start = 0; length <= LONGEST_INITIALS && start + length <= left.size(); start++) {
            if (initials(word, left, start)) {
                left.subList(start, start + length).clear();
                return true;
            }
        }
        return false;
    }

    private static boolean initials(String letters, List<String> words, int start) {
        for (int i = 0; i < letters.length(); i++) {
            if (words.get(start + i).charAt(0) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
