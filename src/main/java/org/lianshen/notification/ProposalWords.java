package org.lianshen.notification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.identity.Webapps;
import org.lianshen.language.Text;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Recommender;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The variables that every letter about a proposal has: what it is called and where to find it. */
@Component
class ProposalWords {

    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Webapps webapps;
    private final String home;

    ProposalWords(
            Proposals proposals,
            Catalogue catalogue,
            Webapps webapps,
            @Value("${lianshen.public-url}") String publicUrl) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.webapps = webapps;
        this.home = publicUrl.replaceAll("/+$", "");
    }

    /** The variables of the thing of that number; only the number itself where it is no proposal. */
    Map<String, @Nullable Object> about(@Nullable ProposalNumber number) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("tasklistUrl", home + webapps.tasks());
        words.put("number", number == null ? null : number.value());
        if (number != null) {
            proposals.find(number).ifPresent(proposal -> {
                words.put("titleZh", proposal.titleZh());
                words.put("titleEn", proposal.titleEn());
                words.put("dossierUrl", home + "/proposals/" + number);
                words.putAll(direction(proposal.direction()));
            });
        }
        return words;
    }

    /** What is granted with the funding of a proposal: how much, from when, for how long, and who recommended it. */
    Map<String, @Nullable Object> grant(Proposal proposal) {
        var content = proposal.content();
        var words = new HashMap<String, @Nullable Object>();
        words.put("amount", content.requestedFunding() == null ? null : yuan(content.requestedFunding()));
        var start = content.startDate();
        var months = content.durationMonths();
        words.put("startDate", start == null ? null : start.toString());
        words.put("months", months == null ? null : months.toString());
        words.put(
                "endDate",
                start == null || months == null
                        ? null
                        : start.plusMonths(months).minusDays(1).toString());
        catalogue
                .recommender(String.valueOf(content.recommender()))
                .map(Recommender::name)
                .ifPresent(name -> {
                    words.put("recommenderZh", name.zh());
                    words.put("recommenderEn", name.en());
                });
        return words;
    }

    private static String yuan(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** Where an objection is confirmed. */
    String confirmation(String code) {
        return home + "/objections/" + code;
    }

    /** Where a new address is confirmed. */
    String addressConfirmation(String code) {
        return home + "/account/address/" + code;
    }

    /** Where people see how everything stands. */
    String monitor() {
        return home + "/monitor";
    }

    /** Where designers see models and their changes. */
    String models() {
        return home + "/models";
    }

    /** Where readers change what letters they get, and where those go. */
    String ownAccount() {
        return home + "/account";
    }

    /** Where an account that was made for somebody gets its password; the word is put in when the letter leaves. */
    String firstPassword() {
        return home + OneTimeLinks.PLACE;
    }

    /** Where an expert reads what is to be reviewed. */
    String blindedDossier(AssignmentId assignment) {
        return home + "/reviews/" + assignment;
    }

    /** Where an expert says that they will not review it, or need more time. */
    String reviewRequests(AssignmentId assignment) {
        return blindedDossier(assignment) + "/requests";
    }

    /** The variables of a direction: its code and names. */
    Map<String, @Nullable Object> direction(DirectionId id) {
        var name = catalogue.direction(id).map(Direction::name).orElse(Text.of("notification.word.direction"));
        return Map.of("directionZh", id.code() + " " + name.zh(), "directionEn", id.code() + " " + name.en());
    }
}
