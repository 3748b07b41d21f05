package org.lianshen.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A way to spoil a file.
 *
 * @param name what is done, in English
 * @param ending of which files
 * @param place where in a file it can be done
 * @param change what stands at that place afterwards, given the place and the whole text
 */
record MutationKind(String name, String ending, Pattern place, BiFunction<MatchResult, String, String> change) {

    /** What stands there is replaced by a text, in which {@code $1} is the first group. */
    static MutationKind of(String name, String ending, String place, String replacement) {
        return new MutationKind(name, ending, Pattern.compile(place), (found, text) -> {
            var result = replacement;
            for (int group = 1; group <= found.groupCount(); group++) {
                result = result.replace("$" + group, String.valueOf(found.group(group)));
            }
            return result;
        });
    }

    static MutationKind ofModel(String name, String place, String replacement) {
        return of(name, ".bpmn", place, replacement);
    }

    static MutationKind ofForm(String name, String place, String replacement) {
        return of(name, ".form", place, replacement);
    }

    /** Some places, in different files as far as there are such. */
    List<Mutation> some(int wanted, Random seeded) {
        var places = new ArrayList<Mutation>();
        for (var file : DesignersRooms.FILES.names(ending)) {
            var text = DesignersRooms.text(file);
            place.matcher(text)
                    .results()
                    .map(found -> new Mutation(this, file, found, text))
                    .filter(mutation -> !mutation.changed().equals(text))
                    .forEach(places::add);
        }
        Collections.shuffle(places, seeded);
        var chosen = new ArrayList<Mutation>();
        var files = new HashSet<String>();
        places.stream().filter(each -> files.add(each.file())).limit(wanted).forEach(chosen::add);
        places.stream()
                .filter(each -> !chosen.contains(each))
                .limit(wanted - chosen.size())
                .forEach(chosen::add);
        return chosen;
    }

    /**
     * One place where a file is spoilt.
     *
     * @param kind how
     * @param file which file
     * @param found where
     * @param text what the file says before
     */
    record Mutation(MutationKind kind, String file, MatchResult found, String text) {

        /** What the file says then. */
        String changed() {
            return text.substring(0, found.start()) + kind.change().apply(found, text) + text.substring(found.end());
        }

        @Override
        public String toString() {
            return kind.name() + " in " + file + " at " + found.start();
        }
    }
}
