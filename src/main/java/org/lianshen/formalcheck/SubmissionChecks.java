package org.lianshen.formalcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Agency;
import org.lianshen.proposal.content.ProposalContent;

/** The counterpart's application to its own agency, as the proposal declares it. */
final class SubmissionChecks {

    private final ProposalContent content;
    private final @Nullable Agency own;
    private final Function<String, Optional<Text>> agencies;
    private final LocalDate asOf;

    SubmissionChecks(
            ProposalContent content, @Nullable Agency own, Function<String, Optional<Text>> agencies, LocalDate asOf) {
        this.agencies = agencies;
        this.content = content;
        this.own = own;
        this.asOf = asOf;
    }

    List<RuleViolation> declared() {
        return RuleViolation.unless(
                content.foreignSubmission() != null,
                "/foreignSubmission",
                Text.of("formalcheck.submission.not-declared"));
    }

    /** Nothing where none is declared: that is another rule's business. */
    List<RuleViolation> toItsAgency() {
        var submission = content.foreignSubmission();
        if (submission == null) {
            return List.of();
        }
        String agency = submission.agency();
        if (own != null && agency != null && !agency.strip().equalsIgnoreCase(own.id())) {
            Text declared =
                    agencies.apply(agency.strip().toLowerCase(Locale.ROOT)).orElse(new Text(agency, agency));
            return RuleViolation.at(
                    "/foreignSubmission/agency", Text.of("formalcheck.submission.other-agency", own.name(), declared));
        }
        LocalDate day = submission.submittedOn();
        return RuleViolation.unless(
                day == null || !day.isAfter(asOf),
                "/foreignSubmission/submittedOn",
                Text.of("formalcheck.submission.dated-later", day, asOf));
    }
}
