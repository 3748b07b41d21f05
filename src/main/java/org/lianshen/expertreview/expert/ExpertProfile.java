package org.lianshen.expertreview.expert;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an expert beside the first list that named them.
 *
 * @param languages languages they read proposals in, primary tags of BCP 47 such as zh and en
 * @param orcid their ORCID iD as sixteen digits in groups of four, or null
 * @param publications titles of what they have published
 * @param statement what they say of their own work, or null
 * @param away when they are asked for nothing
 * @param employments whom they have worked for, and when
 * @param jointPapers the year of the last joint publication, by the co-author's name; who is missing here published
 *     with them lately
 * @param students names of their students, ever
 * @param declaredConflicts whose proposals they do not review, as they said themselves; kept apart from the rest
 */
public record ExpertProfile(
        List<String> languages,
        @Nullable String orcid,
        List<String> publications,
        @Nullable String statement,
        List<Absence> away,
        List<Employment> employments,
        Map<String, Integer> jointPapers,
        List<String> students,
        List<DeclaredConflict> declaredConflicts) {

    /** Somebody who reads Chinese, and of whom nothing else is known. */
    public static final ExpertProfile PLAIN =
            new ExpertProfile(List.of("zh"), null, List.of(), null, List.of(), List.of(), Map.of(), List.of());

    /** Keeps its own copies of the lists. */
    public ExpertProfile {
        languages = List.copyOf(languages);
        publications = List.copyOf(publications);
        away = List.copyOf(away);
        employments = List.copyOf(employments);
        jointPapers = Collections.unmodifiableMap(new TreeMap<>(jointPapers));
        students = List.copyOf(students);
        declaredConflicts = List.copyOf(declaredConflicts);
    }

    /** Somebody who has declared no conflict. */
    public ExpertProfile(
            List<String> languages,
            @Nullable String orcid,
            List<String> publications,
            @Nullable String statement,
            List<Absence> away,
            List<Employment> employments,
            Map<String, Integer> jointPapers,
            List<String> students) {
        this(languages, orcid, publications, statement, away, employments, jointPapers, students, List.of());
    }

    /** Their employments as a history. */
    public EmploymentHistory history() {
        return new EmploymentHistory(employments);
    }

    /** The same with those languages. */
    public ExpertProfile withLanguages(List<String> other) {
        return new ExpertProfile(
                other, orcid, publications, statement, away, employments, jointPapers, students, declaredConflicts);
    }

    /** The same with that ORCID iD. */
    public ExpertProfile withOrcid(@Nullable String other) {
        return new ExpertProfile(
                languages, other, publications, statement, away, employments, jointPapers, students, declaredConflicts);
    }

    /** The same with those texts of their own. */
    public ExpertProfile withTexts(List<String> titles, @Nullable String said) {
        return new ExpertProfile(
                languages, orcid, titles, said, away, employments, jointPapers, students, declaredConflicts);
    }

    /** The same with those times away. */
    public ExpertProfile withAway(List<Absence> other) {
        return new ExpertProfile(
                languages,
                orcid,
                publications,
                statement,
                other,
                employments,
                jointPapers,
                students,
                declaredConflicts);
    }

    /** The same with that history. */
    public ExpertProfile withHistory(EmploymentHistory history) {
        return new ExpertProfile(
                languages,
                orcid,
                publications,
                statement,
                away,
                history.employments(),
                jointPapers,
                students,
                declaredConflicts);
    }

    /** The same with those years of the last joint publication. */
    public ExpertProfile withJointPapers(Map<String, Integer> other) {
        return new ExpertProfile(
                languages, orcid, publications, statement, away, employments, other, students, declaredConflicts);
    }

    /** The same with those students. */
    public ExpertProfile withStudents(List<String> other) {
        return new ExpertProfile(
                languages, orcid, publications, statement, away, employments, jointPapers, other, declaredConflicts);
    }

    /** The same with those declared conflicts. */
    public ExpertProfile withDeclared(List<DeclaredConflict> other) {
        return new ExpertProfile(
                languages, orcid, publications, statement, away, employments, jointPapers, students, other);
    }
}
