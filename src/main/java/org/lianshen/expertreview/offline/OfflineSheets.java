package org.lianshen.expertreview.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.ConflictsOfInterest;
import org.lianshen.expertreview.OwnReview;
import org.lianshen.expertreview.OwnReviews;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.BegunSheet;
import org.lianshen.expertreview.sheet.CheckedSheet;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetDrafts;
import org.lianshen.expertreview.sheet.SheetVersion;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.template.ReviewTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review sheets that leave as workbooks and come back as drafts of their tasks, checked like the form. */
@Service
public class OfflineSheets {

    private static final Pattern OF_CRITERION = Pattern.compile("/criteria/(\\d+)/(score|comment|abstain)");

    private final OwnReviews reviews;
    private final SheetDrafts drafts;
    private final ReviewSheets sheets;
    private final ConflictsOfInterest conflicts;
    private final Catalogue catalogue;

    OfflineSheets(
            OwnReviews reviews,
            SheetDrafts drafts,
            ReviewSheets sheets,
            ConflictsOfInterest conflicts,
            Catalogue catalogue) {
        this.conflicts = conflicts;
        this.reviews = reviews;
        this.drafts = drafts;
        this.sheets = sheets;
        this.catalogue = catalogue;
    }

    /**
     * A workbook to fill in, with what is begun already.
     *
     * @param name what the file is called
     * @param bytes the XLSX file
     */
    public record Workbook(String name, byte[] bytes) {}

    /**
     * The workbook of a review whose task the account has claimed, with what is begun, or what was sent before.
     *
     * @throws Refusal not found, where the review is somebody else's; conflict, where it is not claimed, or closed, or
     *     the expert must not review the proposal
     */
    @Transactional(readOnly = true)
    public Workbook workbook(AssignmentId id, String account) {
        var review = claimed(id, account);
        var direction = direction(review);
        var begun = begun(id, account).orElse(null);
        return new Workbook(
                "review-sheet-" + review.number() + ".xlsx",
                SheetWorkbook.write(review, direction.name(), direction.template(), begun));
    }

    /** What an expert goes on from: what is begun in the task, or what was sent before. */
    @Transactional(readOnly = true)
    public Optional<Sheet> begun(AssignmentId id, String account) {
        return drafts.find(id, account)
                .map(BegunSheet::sheet)
                .or(() -> sheets.lastEnded(id).map(SheetVersion::sheet));
    }

    /**
     * Refuses whoever may not send a workbook, before anything they send is looked at.
     *
     * @throws Refusal as {@link #workbook}
     */
    @Transactional(readOnly = true)
    public void requireClaimed(AssignmentId id, String account) {
        claimed(id, account);
    }

    /**
     * A sheet that came back.
     *
     * @param review the review it belongs to
     * @param sheet what stands in the draft now, with the score it has
     */
    public record Taken(OwnReview review, CheckedSheet sheet) {}

    /**
     * Takes the workbook of that review as the draft of its task.
     *
     * @param replace whether what was begun in the task since may be replaced
     * @throws Refusal as {@link #workbook}; malformed, with the cells that do not do, or where the workbook is another
     *     review's or another template's; conflict, where something else was begun since the workbook was made
     */
    @Transactional
    public Taken take(AssignmentId id, byte[] file, boolean replace, String account) {
        var review = claimed(id, account);
        var rows = KeyedRows.read(file);
        if (!rows.stamp().assignment().equals(id)) {
            throw KeyedRows.refused("another-review", Text.of("expertreview.offline.another-review", review.number()));
        }
        return take(review, rows, replace, account);
    }

    /**
     * Takes a workbook as the draft of the review it names.
     *
     * @throws Refusal as the other; malformed, too, where the workbook names no review of this account
     */
    @Transactional
    public Taken take(byte[] file, boolean replace, String account) {
        var rows = KeyedRows.read(file);
        var named = rows.stamp().assignment();
        if (reviews.of(account).stream().noneMatch(own -> own.id().equals(named))) {
            throw KeyedRows.refused("another-review", Text.of("expertreview.offline.no-review-of-yours"));
        }
        return take(claimed(named, account), rows, replace, account);
    }

    private Taken take(OwnReview review, KeyedRows rows, boolean replace, String account) {
        var template = direction(review).template();
        if (!rows.stamp().template().equals(Fingerprint.of(template))) {
            throw KeyedRows.refused("another-template", Text.of("expertreview.offline.another-template"));
        }
        var checked = checked(rows, template);
        var begun = drafts.find(review.id(), account).orElse(null);
        var goesOnFrom = begun(review.id(), account).orElse(null);
        if (!replace && isOther(goesOnFrom, rows.stamp(), checked.sheet())) {
            throw Refusal.conflict("begun-meanwhile", Text.of("expertreview.offline.begun-meanwhile"));
        }
        drafts.keep(review.id(), account, checked.sheet(), begun);
        return new Taken(review, checked);
    }

    /** Whether something is begun that the workbook neither left with nor comes back with. */
    private static boolean isOther(@Nullable Sheet begun, SheetStamp stamp, Sheet sheet) {
        var now = Fingerprint.of(begun);
        return !List.of(stamp.begun(), Fingerprint.of((Sheet) null)).contains(now)
                && !now.equals(Fingerprint.of(sheet));
    }

    static CheckedSheet checked(KeyedRows rows, ReviewTemplate template) {
        var filled = new FilledSheet(rows, template);
        var sheet = filled.read();
        var problems = new ArrayList<>(filled.problems());
        var told = problems.stream().map(FieldError::path).collect(Collectors.toSet());
        try {
            var checked = CheckedSheet.of(template, sheet);
            if (problems.isEmpty()) {
                return checked;
            }
        } catch (Refusal incomplete) {
            incomplete.errors().stream()
                    .filter(error -> !told.contains(error.path()))
                    .map(error -> FieldError.at(error.path(), located(error, rows, template)))
                    .forEach(problems::add);
        }
        throw new Refusal(
                Refusal.Kind.MALFORMED, "malformed", Text.of("expertreview.offline.cells-do-not-do"), problems);
    }

    private static Text located(FieldError error, KeyedRows rows, ReviewTemplate template) {
        var field = OF_CRITERION.matcher(error.path());
        if (field.matches()) {
            var criterion = template.criteria().get(Integer.parseInt(field.group(1)));
            var column =
                    switch (field.group(2)) {
                        case "score" -> WorkbookColumn.SCORE;
                        case "abstain" -> WorkbookColumn.ABSTAIN;
                        default -> WorkbookColumn.COMMENT;
                    };
            return rows.at(RowKey.of(criterion), column, error.message());
        }
        return rows.at(error.path().substring(1), WorkbookColumn.COMMENT, error.message());
    }

    private OwnReview claimed(AssignmentId id, String account) {
        var review = reviews.of(id, account);
        return switch (review.state()) {
            case CLAIMED -> {
                conflicts.requireNone(id);
                yield review;
            }
            case INVITED -> throw Refusal.conflict("not-claimed", Text.of("expertreview.offline.claim-first"));
            default ->
                throw Refusal.conflict(
                        "review-closed",
                        Text.of("expertreview.review-closed", review.state().label()));
        };
    }

    private Direction direction(OwnReview review) {
        return catalogue.direction(review.direction()).orElseThrow(Refusal::notFound);
    }
}
