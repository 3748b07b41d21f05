package org.lianshen.notification;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.overview.ReviewComment;
import org.lianshen.proposal.overview.ReviewComments;
import org.springframework.stereotype.Component;

/** Writes the comments for an applicant as a letter shows them: one review after the other, without names. */
@Component
class CommentWords {

    private static final String BETWEEN_REVIEWS = "\n\n";

    private final ReviewComments comments;

    CommentWords(ReviewComments comments) {
        this.comments = comments;
    }

    /** The comments on a decided proposal; null where nobody reviewed it. */
    @Nullable
    String of(ProposalNumber number) {
        var reviews = comments.ofDecided(number).orElse(List.of());
        if (reviews.isEmpty()) {
            return null;
        }
        var text = new StringJoiner(BETWEEN_REVIEWS);
        for (int place = 0; place < reviews.size(); place++) {
            text.add(review(place + 1, reviews.get(place)));
        }
        return text.toString();
    }

    private static String review(int place, ReviewComment review) {
        var lines = new StringJoiner("\n");
        lines.add(Text.of("notification.comments.review", place).both());
        review.criteria().forEach(said -> lines.add(line(said.name(), said.comment())));
        lines.add(line(Text.of("notification.comments.overall"), review.comment()));
        return lines.toString();
    }

    private static String line(Text what, String said) {
        return what.both() + "\n  " + said.replace("\n", "\n  ");
    }
}
