package org.lianshen.formalcheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Words;
import org.lianshen.proposal.StoredDocument;
import org.lianshen.proposal.version.Changes;
import org.lianshen.proposal.version.DocumentChange;
import org.lianshen.proposal.version.FieldChange;
import org.springframework.stereotype.Component;

/** Changes in words: fields by their names, values as people call them. */
@Component
public class ChangeLines {

    private static final String NONE = "—";
    private static final String INVESTIGATORS = "principalInvestigators";

    private static final Set<String> LISTS = Set.of("participants", INVESTIGATORS, "members", "agreements");

    /** Values that are words of the contract, by where they stand. */
    private static final Map<String, String> WORDS = Map.of(
            "participants/kind",
            "participant.",
            "participants/role",
            "role.",
            "agreements/kind",
            "agreement.",
            "partnerFunding/kind",
            "funding.",
            INVESTIGATORS + "/side",
            "side.");

    private static final Set<String> TRUTHS =
            Set.of("legalPerson", "civilServant", "coversIntellectualProperty", "integrity");

    private final Words words;

    ChangeLines(Words words) {
        this.words = words;
    }

    /** One line for each change. */
    public List<ChangeLine> of(Changes changes) {
        return Stream.concat(
                        changes.fields().stream().map(this::line),
                        changes.documents().stream().map(this::line))
                .toList();
    }

    /** The same; of long texts only where they differ. */
    public List<ChangeLine> excerpts(Changes changes) {
        var fields = changes.fields().stream().map(FieldChange::excerpt).toList();
        return of(new Changes(changes.since(), changes.known(), fields, changes.documents()));
    }

    private ChangeLine line(FieldChange change) {
        var path = change.path();
        return new ChangeLine(name(path), value(path, change.before()), value(path, change.now()), null, null);
    }

    private ChangeLine line(DocumentChange change) {
        return new ChangeLine(
                words.here(
                        "content.document",
                        words.here("document." + change.kind().word())),
                name(change.before()),
                name(change.now()),
                change.before(),
                change.now());
    }

    private static String name(@Nullable StoredDocument document) {
        return document == null ? NONE : document.name();
    }

    private String name(List<String> path) {
        return IntStream.range(0, path.size()).mapToObj(at -> step(path, at)).collect(Collectors.joining(" · "));
    }

    private String step(List<String> path, int at) {
        var step = path.get(at);
        if (at == 1 && LISTS.contains(path.get(0))) {
            return path.get(0).equals(INVESTIGATORS) ? words.here("side." + step) : step;
        }
        boolean profession = step.equals("title") && path.get(0).equals(INVESTIGATORS);
        return words.here("content." + (profession ? "professionalTitle" : step));
    }

    private String value(List<String> path, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return NONE;
        }
        var last = path.get(path.size() - 1);
        var prefix = WORDS.get(path.get(0) + "/" + last);
        if (prefix != null) {
            return words.here(prefix + value);
        }
        return TRUTHS.contains(last) ? words.here(value.equals("true") ? "common.yes" : "common.no") : value;
    }
}
