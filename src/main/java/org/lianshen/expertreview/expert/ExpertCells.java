package org.lianshen.expertreview.expert;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an expert as text, in a form that is read back without a change. */
public final class ExpertCells {

    private ExpertCells() {}

    /** The text of a column, with that between several entries. */
    public static String text(Expert expert, ExpertColumn column, String between) {
        var profile = expert.profile();
        return switch (column) {
            case ID -> expert.id();
            case ACCOUNT -> text(expert.account());
            case NAME -> expert.name();
            case ORGANISATION -> expert.organisation();
            case FORMER_ORGANISATIONS -> joined(expert.formerOrganisations(), between);
            case EMAIL -> expert.email();
            case KEYWORDS -> joined(expert.keywords(), between);
            case FIELDS -> joined(expert.fields(), between);
            case MAX_LOAD -> expert.maxLoad() == null ? "" : expert.maxLoad().toString();
            case CO_AUTHORS -> coAuthors(expert).collect(Collectors.joining(between));
            case ADVISORS -> joined(expert.advisors(), between);
            case ORCID -> text(profile.orcid());
            case LANGUAGES -> joined(profile.languages(), between);
            case AWAY -> profile.away().stream().map(AbsenceCell::write).collect(Collectors.joining(between));
            case EMPLOYMENTS ->
                profile.employments().stream().map(EmploymentCell::write).collect(Collectors.joining(between));
            case PUBLICATIONS -> joined(profile.publications(), between);
            case STATEMENT -> text(profile.statement());
            case STUDENTS -> joined(profile.students(), between);
        };
    }

    private static Stream<String> coAuthors(Expert expert) {
        var years = expert.profile().jointPapers();
        return expert.coAuthors().stream().map(name -> CoAuthorCell.write(name, years.get(name)));
    }

    private static String joined(List<String> words, String between) {
        return String.join(between, words);
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }
}
