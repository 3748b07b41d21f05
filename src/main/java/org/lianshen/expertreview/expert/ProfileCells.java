package org.lianshen.expertreview.expert;

import static org.lianshen.expertreview.expert.ExpertColumn.AWAY;
import static org.lianshen.expertreview.expert.ExpertColumn.CO_AUTHORS;
import static org.lianshen.expertreview.expert.ExpertColumn.EMPLOYMENTS;
import static org.lianshen.expertreview.expert.ExpertColumn.LANGUAGES;
import static org.lianshen.expertreview.expert.ExpertColumn.ORCID;
import static org.lianshen.expertreview.expert.ExpertColumn.PUBLICATIONS;
import static org.lianshen.expertreview.expert.ExpertColumn.STATEMENT;
import static org.lianshen.expertreview.expert.ExpertColumn.STUDENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.lianshen.language.Text;

/** The columns of a list that make up an expert's profile. */
final class ProfileCells {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMPLOYMENT = 255;
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("[\\s,，、;；]+");

    private final RowCells cells;

    ProfileCells(RowCells cells) {
        this.cells = cells;
    }

    /** What the row tells, to be added to what is known; problems are told to the row. */
    UnaryOperator<ExpertProfile> read() {
        var changes = new ArrayList<UnaryOperator<ExpertProfile>>();
        if (!cells.isBlank(LANGUAGES)) {
            var languages = languages();
            changes.add(profile -> profile.withLanguages(languages));
        }
        if (!cells.isBlank(ORCID)) {
            var orcid = cells.read(ORCID, List.of(cells.text(ORCID)), Orcid::normal, this::noOrcid).stream()
                    .findFirst()
                    .orElse(null);
            changes.add(profile -> profile.withOrcid(orcid));
        }
        if (!cells.isBlank(PUBLICATIONS)) {
            cells.bounded(PUBLICATIONS, LONGEST_TEXT);
            var titles = cells.lines(PUBLICATIONS, LONGEST_TEXT);
            changes.add(profile -> profile.withTexts(titles, profile.statement()));
        }
        if (!cells.isBlank(STATEMENT)) {
            cells.bounded(STATEMENT, LONGEST_TEXT);
            var said = cells.text(STATEMENT);
            changes.add(profile -> profile.withTexts(profile.publications(), said));
        }
        if (!cells.isBlank(STUDENTS)) {
            var students = cells.words(STUDENTS, LONGEST_NAME);
            changes.add(profile -> profile.withStudents(students));
        }
        changes.add(dated());
        return profile -> {
            var told = profile;
            for (var change : changes) {
                told = change.apply(told);
            }
            return told;
        };
    }

    private List<String> languages() {
        return cells.read(
                LANGUAGES,
                BETWEEN_LANGUAGES
                        .splitAsStream(cells.text(LANGUAGES))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                LanguageTag::primary,
                word -> Text.of("expertreview.import.no-language", word));
    }

    private Text noOrcid(String word) {
        return Text.of("expertreview.import.no-orcid", word);
    }

    private UnaryOperator<ExpertProfile> dated() {
        var away = cells.read(
                AWAY,
                cells.words(AWAY, LONGEST_EMPLOYMENT),
                AbsenceCell::read,
                word -> Text.of("expertreview.import.no-absence", word));
        var employments = cells.read(
                EMPLOYMENTS,
                cells.lines(EMPLOYMENTS, LONGEST_EMPLOYMENT),
                EmploymentCell::read,
                word -> Text.of("expertreview.import.no-employment", word));
        var coAuthors = cells.words(CO_AUTHORS, LONGEST_NAME);
        var years = CoAuthorCell.years(coAuthors);
        return profile -> {
            var history = profile.history();
            for (var employment : employments) {
                history = history.with(employment);
            }
            return profile.withHistory(history)
                    .withAway(away.isEmpty() ? profile.away() : away)
                    .withJointPapers(coAuthors.isEmpty() ? profile.jointPapers() : years);
        };
    }
}
