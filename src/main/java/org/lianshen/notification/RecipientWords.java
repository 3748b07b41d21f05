package org.lianshen.notification;

import java.util.Locale;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Recommender;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.springframework.stereotype.Component;

/** What recipients are called whose account has no name: their organisation's name, else what they are for. */
@Component
class RecipientWords {

    static final Text INVESTIGATOR = Text.of("notification.recipient.principal-investigator");
    static final Text EXPERT = Text.of("notification.recipient.reviewer");
    static final Text OBJECTOR = Text.of("notification.recipient.objector");

    private final Catalogue catalogue;
    private final Words words;

    RecipientWords(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    Text recommender(String id) {
        return catalogue.recommender(id).map(Recommender::name).orElseGet(() -> role(Role.RECOMMENDER));
    }

    Text agency(String id) {
        return catalogue.agency(id).map(Agency::name).orElseGet(() -> role(Role.AGENCY));
    }

    /** The Chinese lead organisation of a proposal. */
    Text applicant(Proposal proposal) {
        return proposal.content()
                .lead(Side.CHINESE)
                .map(Participant::name)
                .map(LocalizedName::text)
                .filter(name -> !name.zh().isBlank())
                .orElseGet(() -> role(Role.APPLICANT));
    }

    Text role(Role role) {
        return words.text("account." + role.name().toLowerCase(Locale.ROOT));
    }
}
