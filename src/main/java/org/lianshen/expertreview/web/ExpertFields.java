package org.lianshen.expertreview.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.expert.ExpertColumn;
import org.lianshen.expertreview.pool.OwnProfile;

/** The fields of an expert in the order in which a page shows them. */
final class ExpertFields {

    private static final int SHORT = 2;
    private static final int LONG = 4;

    private static final Map<ExpertColumn, String> NAMES = Map.ofEntries(
            Map.entry(ExpertColumn.NAME, "name"),
            Map.entry(ExpertColumn.ORGANISATION, "organisation"),
            Map.entry(ExpertColumn.EMAIL, "email"),
            Map.entry(ExpertColumn.ORCID, "orcid"),
            Map.entry(ExpertColumn.KEYWORDS, "keywords"),
            Map.entry(ExpertColumn.FIELDS, "fields"),
            Map.entry(ExpertColumn.LANGUAGES, "languages"),
            Map.entry(ExpertColumn.MAX_LOAD, "maxLoad"),
            Map.entry(ExpertColumn.AWAY, "away"),
            Map.entry(ExpertColumn.EMPLOYMENTS, "employments"),
            Map.entry(ExpertColumn.CO_AUTHORS, "coAuthors"),
            Map.entry(ExpertColumn.ADVISORS, "advisors"),
            Map.entry(ExpertColumn.STUDENTS, "students"),
            Map.entry(ExpertColumn.PUBLICATIONS, "publications"),
            Map.entry(ExpertColumn.STATEMENT, "statement"));

    private static final List<ExpertColumn> ORDER = List.of(
            ExpertColumn.NAME,
            ExpertColumn.ORGANISATION,
            ExpertColumn.EMAIL,
            ExpertColumn.ORCID,
            ExpertColumn.LANGUAGES,
            ExpertColumn.MAX_LOAD,
            ExpertColumn.KEYWORDS,
            ExpertColumn.FIELDS,
            ExpertColumn.AWAY,
            ExpertColumn.EMPLOYMENTS,
            ExpertColumn.CO_AUTHORS,
            ExpertColumn.ADVISORS,
            ExpertColumn.STUDENTS,
            ExpertColumn.PUBLICATIONS,
            ExpertColumn.STATEMENT);

    private static final Set<ExpertColumn> REQUIRED =
            Set.of(ExpertColumn.NAME, ExpertColumn.ORGANISATION, ExpertColumn.EMAIL);
    private static final Set<ExpertColumn> OF_ONE_LINE = Set.of(
            ExpertColumn.NAME,
            ExpertColumn.ORGANISATION,
            ExpertColumn.EMAIL,
            ExpertColumn.ORCID,
            ExpertColumn.LANGUAGES,
            ExpertColumn.MAX_LOAD);
    private static final Set<ExpertColumn> OF_MANY_LINES =
            Set.of(ExpertColumn.EMPLOYMENTS, ExpertColumn.PUBLICATIONS, ExpertColumn.STATEMENT);

    private ExpertFields() {}

    /** The fields with what was typed; what is stored stands beside it where it differs, and is to be shown. */
    static List<FormField> of(ExpertForm form, @Nullable ExpertForm stored) {
        return of(ORDER, form, stored);
    }

    /** Those that experts change themselves. */
    static List<FormField> own(ExpertForm form, @Nullable ExpertForm stored) {
        return of(ORDER.stream().filter(OwnProfile.OWN::contains).toList(), form, stored);
    }

    /** Those that only officers change. */
    static List<FormField> others(ExpertForm stored) {
        return of(
                ORDER.stream()
                        .filter(column -> !OwnProfile.OWN.contains(column))
                        .toList(),
                stored,
                null);
    }

    private static List<FormField> of(List<ExpertColumn> columns, ExpertForm form, @Nullable ExpertForm stored) {
        var typed = form.typed();
        var kept = stored == null ? typed : stored.typed();
        return columns.stream()
                .map(column -> new FormField(
                        NAMES.getOrDefault(column, ""),
                        typed.getOrDefault(column, ""),
                        same(typed.get(column), kept.get(column)) ? null : kept.get(column),
                        rows(column),
                        REQUIRED.contains(column)))
                .toList();
    }

    private static int rows(ExpertColumn column) {
        if (OF_ONE_LINE.contains(column)) {
            return 1;
        }
        return OF_MANY_LINES.contains(column) ? LONG : SHORT;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equals(other.strip());
    }
}
