package org.lianshen.expertreview.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertCells;
import org.lianshen.expertreview.expert.ExpertColumn;

/**
 * The fields of an expert as a form has them, each written as in a list of experts.
 *
 * @param name the person's name
 * @param organisation whom they work for
 * @param email where invitations go
 * @param orcid their ORCID iD
 * @param keywords what they know, separated by semicolons
 * @param fields fields of the guideline, one in a line
 * @param languages languages they read proposals in
 * @param maxLoad proposals they review at most in one call
 * @param away when they are asked for nothing, one time in a line
 * @param employments whom they have worked for, one in a line
 * @param coAuthors whom they have published with, with years
 * @param advisors their advisors
 * @param students their students
 * @param publications titles of what they have published, one in a line
 * @param statement what they say of their own work
 * @param version what was stored when the form was shown
 */
record ExpertForm(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable String orcid,
        @Nullable String keywords,
        @Nullable String fields,
        @Nullable String languages,
        @Nullable String maxLoad,
        @Nullable String away,
        @Nullable String employments,
        @Nullable String coAuthors,
        @Nullable String advisors,
        @Nullable String students,
        @Nullable String publications,
        @Nullable String statement,
        @Nullable String version) {

    private static final String IN_A_LINE = "; ";
    private static final String IN_LINES = "\n";

    static ExpertForm of(Expert expert) {
        return new ExpertForm(
                text(expert, ExpertColumn.NAME, IN_A_LINE),
                text(expert, ExpertColumn.ORGANISATION, IN_A_LINE),
                text(expert, ExpertColumn.EMAIL, IN_A_LINE),
                text(expert, ExpertColumn.ORCID, IN_A_LINE),
                text(expert, ExpertColumn.KEYWORDS, IN_A_LINE),
                text(expert, ExpertColumn.FIELDS, IN_LINES),
                text(expert, ExpertColumn.LANGUAGES, IN_A_LINE),
                text(expert, ExpertColumn.MAX_LOAD, IN_A_LINE),
                text(expert, ExpertColumn.AWAY, IN_LINES),
                text(expert, ExpertColumn.EMPLOYMENTS, IN_LINES),
                text(expert, ExpertColumn.CO_AUTHORS, IN_A_LINE),
                text(expert, ExpertColumn.ADVISORS, IN_A_LINE),
                text(expert, ExpertColumn.STUDENTS, IN_A_LINE),
                text(expert, ExpertColumn.PUBLICATIONS, IN_LINES),
                text(expert, ExpertColumn.STATEMENT, IN_LINES),
                String.valueOf(expert.version()));
    }

    private static String text(Expert expert, ExpertColumn column, String between) {
        return ExpertCells.text(expert, column, between);
    }

    /** What was typed, by column. */
    Map<ExpertColumn, String> typed() {
        var typed = new EnumMap<ExpertColumn, String>(ExpertColumn.class);
        put(typed, ExpertColumn.NAME, name);
        put(typed, ExpertColumn.ORGANISATION, organisation);
        put(typed, ExpertColumn.EMAIL, email);
        put(typed, ExpertColumn.ORCID, orcid);
        put(typed, ExpertColumn.KEYWORDS, keywords);
        put(typed, ExpertColumn.FIELDS, fields);
        put(typed, ExpertColumn.LANGUAGES, languages);
        put(typed, ExpertColumn.MAX_LOAD, maxLoad);
        put(typed, ExpertColumn.AWAY, away);
        put(typed, ExpertColumn.EMPLOYMENTS, employments);
        put(typed, ExpertColumn.CO_AUTHORS, coAuthors);
        put(typed, ExpertColumn.ADVISORS, advisors);
        put(typed, ExpertColumn.STUDENTS, students);
        put(typed, ExpertColumn.PUBLICATIONS, publications);
        put(typed, ExpertColumn.STATEMENT, statement);
        return typed;
    }

    private static void put(Map<ExpertColumn, String> typed, ExpertColumn column, @Nullable String text) {
        typed.put(column, text == null ? "" : text.replace("\r\n", IN_LINES));
    }

    /** The version, or one that nothing has where none was sent. */
    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
}
