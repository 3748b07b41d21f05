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
            ParticipantKind.UNIVERSITY, new Text("高校", "university"),
            ParticipantKind.INSTITUTE, new Text("科研院所", "institute"),
            ParticipantKind.HOSPITAL, new Text("医院", "hospital"),
            ParticipantKind.ENTERPRISE, new Text("企业", "enterprise"),
            ParticipantKind.OTHER, new Text("其他单位", "other organisation"));

    private static final Map<AgreementKind, Text> AGREEMENTS = Map.of(
            AgreementKind.COOPERATION, new Text("合作协议", "cooperation agreement"),
            AgreementKind.INTELLECTUAL_PROPERTY, new Text("知识产权协议", "agreement on intellectual property"),
            AgreementKind.JOINT_LABORATORY, new Text("共建联合实验室合作协议", "agreement on a joint laboratory"),
            AgreementKind.LETTER_OF_INTENT, new Text("意向书", "letter of intent"));

    private static final Map<DocumentKind, Text> DOCUMENTS = Map.ofEntries(
            Map.entry(DocumentKind.PROPOSAL_TEXT, new Text("申报书", "proposal text")),
            Map.entry(DocumentKind.COOPERATION_AGREEMENT, new Text("合作协议", "cooperation agreement")),
            Map.entry(DocumentKind.IP_EVIDENCE, new Text("知识产权证明", "evidence on intellectual property")),
            Map.entry(
                    DocumentKind.FOREIGN_GOVERNMENT_SUPPORT,
                    new Text("外方政府部门支持文件", "foreign government's support document")),
            Map.entry(DocumentKind.JOINT_PLAN, new Text("联合实验室合作方案", "plan of the joint laboratory's cooperation")),
            Map.entry(DocumentKind.BILATERAL_FORM, new Text("双边合作表格", "bilateral cooperation form")),
            Map.entry(DocumentKind.JOINT_APPLICATION_FORM, new Text("联合申请表格", "joint application form")),
            Map.entry(DocumentKind.PARTNER_FUNDING_PROOF, new Text("外方出资证明", "evidence of the partner's funding")),
            Map.entry(DocumentKind.OWN_FUNDING_PROOF, new Text("配套出资证明", "evidence of own funding")),
            Map.entry(DocumentKind.BLINDED_TEXT, new Text("匿名申报书", "blinded text")),
            Map.entry(DocumentKind.OTHER, new Text("其他文件", "other document")));

    private FindingTerms() {}

    static Text kinds(List<ParticipantKind> kinds) {
        return kinds.isEmpty()
                ? new Text("单位", "participant")
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
        return side == Side.CHINESE ? new Text("中方", "Chinese") : new Text("外方", "foreign");
    }

    static Text of(Participant participant) {
        return participant.name() == null
                ? new Text("该单位", "this organisation")
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
