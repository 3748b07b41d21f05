package org.lianshen.confirmation.pairing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.ForeignEntry;

/**
 * Entries of one agency that speak of one application: by their reference, or where that is missing by what they say.
 */
final class ForeignApplications {

    private ForeignApplications() {}

    /** One list per application, each in the order the entries came. */
    static List<List<AgencyMessage>> of(Collection<AgencyMessage> entries) {
        List<List<AgencyMessage>> applications = new ArrayList<>();
        Map<String, List<AgencyMessage>> byReference = new HashMap<>();
        Map<String, List<AgencyMessage>> byContent = new HashMap<>();
        for (var message : entries) {
            var reference = message.entry().referenceKey();
            var content = content(message.entry()).orElse("entry " + message.id());
            var application = reference == null ? byContent.get(content) : byReference.get(reference);
            if (application == null && reference != null && withoutReference(byContent.get(content))) {
                application = byContent.get(content);
            }
            if (application == null) {
                application = new ArrayList<>();
                applications.add(application);
            }
            application.add(message);
            byContent.putIfAbsent(content, application);
            if (reference != null) {
                byReference.putIfAbsent(reference, application);
            }
        }
        return applications;
    }

    private static boolean withoutReference(@Nullable List<AgencyMessage> application) {
        return application != null
                && application.stream().allMatch(message -> message.entry().reference() == null);
    }

    /** What an entry says, in one line; empty where that is too little to tell an application by. */
    static Optional<String> content(ForeignEntry entry) {
        long identifying = Stream.of(entry.title(), entry.chineseInvestigator(), entry.foreignInvestigator())
                .filter(Objects::nonNull)
                .count();
        long organisations = Stream.of(entry.chineseOrganisation(), entry.foreignOrganisation())
                .filter(Objects::nonNull)
                .count();
        if (identifying == 0 || identifying + organisations < 2) {
            return Optional.empty();
        }
        return Optional.of(entry.said().stream()
                .map(field -> field == null ? "" : folded(field.toString()))
                .collect(Collectors.joining("|")));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s|]+", " ")
                .strip();
    }
}
