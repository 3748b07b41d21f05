package org.lianshen.expertreview.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;

/** Short words that differ where templates, or sheets, differ: the first 16 hexadecimal digits of a SHA-256. */
final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    /** Of all that a template asks. */
    static String of(ReviewTemplate template) {
        var parts = new ArrayList<@Nullable Object>();
        for (var criterion : template.criteria()) {
            parts.addAll(asked(criterion));
        }
        Stream.of(template.recommendations(), template.familiarities()).forEach(options -> {
            parts.add(options.size());
            options.forEach(
                    option -> parts.addAll(List.of(option.id(), option.name().both())));
        });
        return sha256(parts);
    }

    private static List<@Nullable Object> asked(Criterion criterion) {
        var scale = criterion.scale();
        var parts = new ArrayList<@Nullable Object>();
        parts.add(criterion.id());
        parts.add(criterion.name().both());
        parts.add(criterion.question() == null ? null : criterion.question().both());
        Stream.of(criterion.weight(), scale.min(), scale.max(), scale.step())
                .forEach(number -> parts.add(number.stripTrailingZeros().toPlainString()));
        parts.add(criterion.comment().word());
        parts.add(criterion.abstain());
        criterion.bands().forEach(band -> {
            parts.add(band.from().stripTrailingZeros().toPlainString());
            parts.add(band.name().both());
        });
        return parts;
    }

    /** Of all that is filled in; the same for a sheet without anything and for none. */
    static String of(@Nullable Sheet sheet) {
        var parts = new ArrayList<@Nullable Object>();
        if (sheet != null) {
            new TreeMap<>(sheet.marks()).forEach((id, mark) -> parts.addAll(filledIn(id, mark)));
            parts.addAll(told("comment", sheet.comment()));
            parts.addAll(told("remark", sheet.remark()));
            parts.addAll(told("recommendation", sheet.recommendation()));
            parts.addAll(told("familiarity", sheet.familiarity()));
        }
        return sha256(parts);
    }

    private static List<@Nullable Object> filledIn(String id, CriterionScore mark) {
        var parts = new ArrayList<@Nullable Object>();
        var score = mark.score();
        parts.addAll(told(id, score == null ? null : score.stripTrailingZeros().toPlainString()));
        parts.addAll(told(id + " comment", mark.comment()));
        parts.addAll(told(id + " abstained", mark.abstained() ? "yes" : null));
        return parts;
    }

    private static List<@Nullable Object> told(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : List.of(name, LineEnds.plain(value).strip());
    }

    private static String sha256(List<@Nullable Object> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
