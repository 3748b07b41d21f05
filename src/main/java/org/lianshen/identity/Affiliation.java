package org.lianshen.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What ties an account to somebody outside; kept as a group, so that administrators see and change it in Admin. */
public enum Affiliation {
    /** An applicants' organisation. */
    ORGANISATION("organisation-"),
    /** A foreign agency. */
    AGENCY("agency-"),
    /** A recommending ministry or department. */
    RECOMMENDER("recommender-");

    private final String prefix;

    Affiliation(String prefix) {
        this.prefix = prefix;
    }

    /** The group of those tied to {@code id}. */
    public String group(String id) {
        return prefix + id;
    }

    /** The id among somebody's groups, or null where they are not tied in this way. */
    public @Nullable String among(Collection<String> groups) {
        return groups.stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }
}
