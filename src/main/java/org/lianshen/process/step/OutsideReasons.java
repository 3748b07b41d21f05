package org.lianshen.process.step;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.answer.Confirmations;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.Answer;
import org.lianshen.language.Text;
import org.lianshen.notification.LetterTemplates;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Recommender;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Why a proposal ends where no officer decided: a deadline passed, or a foreign agency said no. */
@Component
class OutsideReasons {

    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Confirmations confirmations;

    OutsideReasons(Proposals proposals, Catalogue catalogue, Deadlines deadlines, Confirmations confirmations) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.confirmations = confirmations;
    }

    /** The recommender let its deadline pass. */
    Text recommenderSilent(ProposalNumber number) {
        var proposal = proposal(number);
        var name = catalogue
                .recommender(String.valueOf(proposal.content().recommender()))
                .map(Recommender::name)
                .orElse(Text.of("process.reason.recommender-chosen"));
        var until = until(deadlines.calendar(proposal.direction()).recommenders());
        return Text.of("process.reason.not-recommended-in-time", name, until);
    }

    /** The applicant did not send a correction. */
    @Nullable
    Text correctionMissing(ProposalNumber number) {
        var until = proposal(number).correctionUntil();
        if (until == null) {
            return null;
        }
        var shown = until(until);
        return Text.of("process.reason.not-corrected-in-time", shown);
    }

    /** No confirmation came from the agencies awaited. */
    Text agenciesSilent(ProposalNumber number) {
        var proposal = proposal(number);
        var calendar = deadlines.calendar(proposal.direction());
        var heard = confirmations.heard(number).keySet();
        var silent = awaited(proposal).filter(agency -> !heard.contains(agency)).toList();
        var until = silent.stream()
                .flatMap(agency -> calendar.agency(agency).stream())
                .max(Instant::compareTo)
                .map(OutsideReasons::until);
        var names = names(silent);
        return until.map(time -> Text.of("process.reason.not-confirmed-in-time", names, time))
                .orElseGet(() -> Text.of("process.reason.not-confirmed", names));
    }

    /** An agency answered that it does not take the counterpart's application; a liaison officer may have had a say. */
    Text agencyRejected(ProposalNumber number) {
        var rejections = confirmations.heard(number).values().stream()
                .filter(message -> message.answer() == Answer.REJECTED)
                .toList();
        var agencies = rejections.stream().map(AgencyMessage::agency).toList();
        var at = rejections.stream()
                .map(AgencyMessage::receivedAt)
                .max(Instant::compareTo)
                .map(OutsideReasons::until);
        var decided = confirmations.rejectedBecause(number);
        var names = names(agencies);
        var rejected = at.map(time -> Text.of("process.reason.rejected-at", names, time))
                .orElseGet(() -> Text.of("process.reason.rejected", names));
        return decided.map(why -> Text.of("process.reason.liaison-decided", rejected, why))
                .orElse(rejected);
    }

    private Stream<String> awaited(Proposal proposal) {
        return catalogue.direction(proposal.direction()).stream()
                .map(direction -> direction.confirmation())
                .flatMap(confirmation -> Stream.of(confirmation.agencies(), confirmation.partnerAgencies()))
                .flatMap(Collection::stream);
    }

    private Text names(List<String> ids) {
        var names = ids.stream()
                .map(catalogue::agency)
                .flatMap(Optional::stream)
                .map(Agency::name)
                .toList();
        return names.isEmpty() ? Text.of("process.reason.foreign-agency") : Text.list(names);
    }

    private static Text until(Instant moment) {
        var time = LetterTemplates.time(moment);
        return Text.of("process.reason.beijing-time", time);
    }

    private Proposal proposal(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }
}
