package org.lianshen.formalcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.language.Text;
import org.lianshen.programme.word.AgreementKind;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.Participant;

/** How messages name things, in both languages. */
final class FindingTerms {

    private static final Map<ParticipantKind, Text> KINDS = Map.of(
            ParticipantKind.UNIVERSITY, Text.of("formalcheck.kind.university"),
            ParticipantKind.INSTITUTE, Text.of("formalcheck.kind.institute"),
            ParticipantKind.HOSPITAL, Text.of("formalcheck.kind.hospital"),
            ParticipantKind.ENTERPRISE, Text.of("formalcheck.kind.enterprise"),
            ParticipantKind.OTHER, Text.of("formalcheck.kind.other"));

    private static final Map<AgreementKind, Text> AGREEMENTS = Map.of(
            AgreementKind.COOPERATION, Text.of("formalcheck.agreement-kind.cooperation"),
            AgreementKind.INTELLECTUAL_PROPERTY, Text.of("formalcheck.agreement-kind.intellectual-property"),
            AgreementKind.JOINT_LABORATORY, Text.of("formalcheck.agreement-kind.joint-laboratory"),
            AgreementKind.LETTER_OF_INTENT, Text.of("formalcheck.agreement-kind.letter-of-intent"));

    private static final Map<DocumentKind, Text> DOCUMENTS = Map.ofEntries(
            Map.entry(DocumentKind.PROPOSAL_TEXT, Text.of("formalcheck.document.proposal-text")),
            Map.entry(DocumentKind.COOPERATION_AGREEMENT, Text.of("formalcheck.agreement-kind.cooperation")),
            Map.entry(DocumentKind.IP_EVIDENCE, Text.of("formalcheck.document.ip-evidence")),
            Map.entry(DocumentKind.FOREIGN_GOVERNMENT_SUPPORT, Text.of("formalcheck.document.support-letter")),
            Map.entry(DocumentKind.JOINT_PLAN, Text.of("formalcheck.document.laboratory-plan")),
            Map.entry(DocumentKind.BILATERAL_FORM, Text.of("formalcheck.document.bilateral-form")),
            Map.entry(DocumentKind.JOINT_APPLICATION_FORM, Text.of("formalcheck.document.joint-application")),
            Map.entry(DocumentKind.PARTNER_FUNDING_PROOF, Text.of("formalcheck.document.partner-funding")),
            Map.entry(DocumentKind.OWN_FUNDING_PROOF, Text.of("formalcheck.document.own-funding")),
            Map.entry(DocumentKind.BLINDED_TEXT, Text.of("formalcheck.document.blinded-text")),
            Map.entry(DocumentKind.OTHER, Text.of("formalcheck.document.other")));

    private FindingTerms() {}

    static Text kinds(List<ParticipantKind> kinds) {
        return kinds.isEmpty()
                ? Text.of("formalcheck.participant")
                : joined(kinds.stream().map(KINDS::get).toList());
    }

    static Text agreements(List<AgreementKind> kinds) {
        return joined(kinds.stream().map(AGREEMENTS::get).toList());
    }

    static Text documents(List<DocumentKind> kinds) {
        return joined(kinds.stream().map(DOCUMENTS::get).toList());
    }

    static Text countries(List<String> codes) {
        return joined(codes.stream().map(FindingTerms::country).toList());
    }

    static Text country(String code) {
        Locale locale = new Locale.Builder().setRegion(code).build();
        return new Text(locale.getDisplayCountry(Locale.SIMPLIFIED_CHINESE), locale.getDisplayCountry(Locale.ENGLISH));
    }

    static Text of(Side side) {
        return side == Side.CHINESE ? Text.of("formalcheck.side.chinese") : Text.of("formalcheck.side.foreign");
    }

    static Text of(Participant participant) {
        return participant.name() == null
                ? Text.of("formalcheck.this-organisation")
                : participant.name().text();
    }

    /** Yuan as a person reads it, with exactly two decimals. */
    static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Text joined(List<Text> names) {
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining("、")),
                names.stream().map(Text::en).collect(Collectors.joining(" or ")));
    }
}
