package org.lianshen.programme.word;

import com.fasterxml.jackson.annotation.JsonValue;
import org.lianshen.language.word.Word;

/** What a document attached to a proposal is. */
public enum DocumentKind implements Word {
    /** The proposal itself (申报书). */
    PROPOSAL_TEXT("proposal-text"),
    /** Cooperation agreement (合作协议). */
    COOPERATION_AGREEMENT("cooperation-agreement"),
    /** Evidence on intellectual property: memorandum, letter (知识产权证明). */
    IP_EVIDENCE("ip-evidence"),
    /** Foreign government's support letter (外方政府部门支持文件). */
    FOREIGN_GOVERNMENT_SUPPORT("foreign-government-support"),
    /** Plan of the joint laboratory's cooperation (合作方案). */
    JOINT_PLAN("joint-plan"),
    /** Bilateral cooperation form (双边合作表格). */
    BILATERAL_FORM("bilateral-form"),
    /** Joint application form of a multilateral call (联合申请表格). */
    JOINT_APPLICATION_FORM("joint-application-form"),
    /** Evidence of the partner's funding (出资证明). */
    PARTNER_FUNDING_PROOF("partner-funding-proof"),
    /** Evidence of own funding (配套出资证明). */
    OWN_FUNDING_PROOF("own-funding-proof"),
    /** The proposal without names, for the experts (匿名申报书). */
    BLINDED_TEXT("blinded-text"),
    /** Any other document. */
    OTHER("other");

    private final String word;

    DocumentKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
