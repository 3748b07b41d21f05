package org.lianshen.process.step;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    Text recommenderSilent(String number) {
        var proposal = proposal(number);
        var name = catalogue
                .recommender(String.valueOf(proposal.content().recommender()))
                .map(Recommender::name)
                .orElse(new Text("所选推荐单位", "the recommender chosen"));
        var until = until(deadlines.calendar(proposal.direction()).recommenders());
        return new Text(
                "推荐单位（" + name.zh() + "）未在截止时间（" + until.zh() + "）前推荐。",
                "The recommender (" + name.en() + ") did not recommend it before its deadline (" + until.en() + ").");
    }

    /** The applicant did not send a correction. */
    @Nullable
    Text correctionMissing(String number) {
        var until = proposal(number).correctionUntil();
        if (until == null) {
            return null;
        }
        var shown = until(until);
        return new Text(
                "修改稿未在截止时间（" + shown.zh() + "）前提交。",
                "No correction was submitted before the deadline (" + shown.en() + ").");
    }

    /** No confirmation came from the agencies awaited. */
    Text agenciesSilent(String number) {
        var proposal = proposal(number);
        var calendar = deadlines.calendar(proposal.direction());
        var heard = confirmations.heard(number).keySet();
        var silent = awaited(proposal).filter(agency -> !heard.contains(agency)).toList();
        var until = silent.stream()
                .flatMap(agency -> calendar.agency(agency).stream())
                .max(Instant::compareTo)
                .map(OutsideReasons::until);
        return new Text(
                names(silent, Text::zh, "、", "外方主管部门")
                        + until.map(time -> "未在截止时间（" + time.zh() + "）前确认收到合作方的申请。")
                                .orElse("未确认收到合作方的申请。"),
                names(silent, Text::en, ", ", "the foreign agency")
                        + " did not confirm the counterpart's application"
                        + until.map(time -> " before the deadline (" + time.en() + ").")
                                .orElse("."));
    }

    /** An agency answered that it does not take the counterpart's application; a liaison officer may have had a say. */
    Text agencyRejected(String number) {
        var rejections = confirmations.heard(number).values().stream()
                .filter(message -> message.answer() == Answer.REJECTED)
                .toList();
        var agencies = rejections.stream().map(AgencyMessage::agency).toList();
        var at = rejections.stream()
                .map(AgencyMessage::receivedAt)
                .max(Instant::compareTo)
                .map(OutsideReasons::until);
        var decided = confirmations.rejectedBecause(number);
        return new Text(
                names(agencies, Text::zh, "、", "外方主管部门")
                        + at.map(time -> "于 " + time.zh()).orElse("") + " 答复：未受理合作方的申请。"
                        + decided.map(why -> "联络官认定：" + why).orElse(""),
                names(agencies, Text::en, ", ", "the foreign agency")
                        + " answered" + at.map(time -> " at " + time.en()).orElse("")
                        + " that it does not take the counterpart's application."
                        + decided.map(why -> " A liaison officer decided: " + why)
                                .orElse(""));
    }

    private Stream<String> awaited(Proposal proposal) {
        return catalogue.direction(proposal.direction()).stream()
                .map(direction -> direction.confirmation())
                .flatMap(confirmation -> Stream.of(confirmation.agencies(), confirmation.partnerAgencies()))
                .flatMap(Collection::stream);
    }

    private String names(List<String> ids, Function<Text, String> language, String comma, String unnamed) {
        var names = ids.stream()
                .map(catalogue::agency)
                .flatMap(Optional::stream)
                .map(Agency::name)
                .map(language)
                .collect(Collectors.joining(comma));
        return names.isEmpty() ? unnamed : names;
    }

    private static Text until(Instant moment) {
        var time = LetterTemplates.time(moment);
        return new Text("北京时间 " + time, time + " Beijing time");
    }

    private Proposal proposal(String number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }
}
