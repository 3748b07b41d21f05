package org.lianshen.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.process.deployment.DesignedFile;

/** What people send to propose a change or to decide on one. */
final class ChangeInput {

    /** How many files one change may have, and how large each may be, in bytes. */
    private static final int MOST_FILES = 60;

    private static final int MOST_BYTES = 2_000_000;
    private static final int LONGEST_REASON = 2_000;

    private ChangeInput() {}

    /**
     * The files by their names.
     *
     * @throws Refusal where one is none of a model or form, too large, or there twice
     */
    static Map<String, DesignedFile> named(List<ProposedFile> sent) {
        if (sent.size() > MOST_FILES) {
            throw Refusal.unacceptable("/file", Text.of("models.too-many-files", MOST_FILES));
        }
        var files = new TreeMap<String, DesignedFile>();
        var faults = new ArrayList<FieldError>();
        for (var each : sent) {
            var name = DesignedFile.nameOf(each.name() == null ? "" : each.name());
            if (!DesignedFile.isName(name)) {
                faults.add(FieldError.at("/file", Text.of("models.no-name-of-a-model", name)));
            } else if (each.content().length > MOST_BYTES) {
                faults.add(FieldError.at("/file", Text.of("models.too-large", name, MOST_BYTES / 1_000_000)));
            } else if (files.put(name, new DesignedFile(name, each.content())) != null) {
                faults.add(FieldError.at("/file", Text.of("models.sent-twice", name)));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.malformed(faults);
        }
        return files;
    }

    /** Refuses an approval of other bytes than the change has, file by file. */
    static void requireSame(ModelChange change, @Nullable Map<String, @Nullable String> sha256) {
        var said = sha256 == null ? Map.<String, @Nullable String>of() : sha256;
        var faults = new ArrayList<FieldError>();
        for (var file : change.files()) {
            var given = said.get(file.name());
            boolean same = said.containsKey(file.name())
                    && file.sha256().equalsIgnoreCase(Objects.requireNonNullElse(given, ""));
            if (!same) {
                faults.add(FieldError.at(
                        "/sha256/" + file.name(), Text.of("models.other-bytes", file.name(), file.sha256())));
            }
        }
        said.keySet().stream()
                .filter(name ->
                        change.files().stream().noneMatch(file -> file.name().equals(name)))
                .forEach(name ->
                        faults.add(FieldError.at("/sha256/" + name, Text.of("models.not-in-this-change", name))));
        if (!faults.isEmpty()) {
            throw Refusal.malformed(faults);
        }
    }

    /** Why, trimmed; never missing. */
    static String reason(@Nullable String given) {
        if (given == null || Blank.is(given)) {
            throw Refusal.unacceptable("/reason", Text.of("models.give-reason"));
        }
        if (given.length() > LONGEST_REASON || given.indexOf('\0') >= 0) {
            throw Refusal.unacceptable("/reason", Text.of("models.reason-too-long", LONGEST_REASON));
        }
        return given.strip();
    }
}
