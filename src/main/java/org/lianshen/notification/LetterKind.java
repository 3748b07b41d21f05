package org.lianshen.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.proposal.Cause;
import org.lianshen.proposal.ProposalStatusChanged;

/** What a letter tells. Each kind has a template {@code letters/<kind>.txt}. */
public enum LetterKind {
    RECEIPT("提交回执", "receipt"),
    CORRECTION_RECEIVED("修改稿已收到", "correction received"),
    RECOMMENDATION_REQUEST("请推荐项目", "request to recommend"),
    RECOMMENDED("已推荐", "recommended"),
    NOT_RECOMMENDED("不予推荐", "not recommended"),
    RECOMMENDATION_LAPSED("推荐逾期", "recommendation lapsed"),
    RETURNED("退回修改", "returned for correction"),
    RETURNED_FOR_AGREEMENT("双方申报不一致，退回修改", "returned: the two applications differ"),
    FORMALLY_REFUSED("形式审查未通过", "refused at the formal check"),
    CORRECTION_LAPSED("修改逾期", "correction lapsed"),
    FUNDS_INSUFFICIENT("配套经费未核实", "matching funds not verified"),
    FUNDS_WAIVED("配套经费不足，予以放行", "lack of matching funds waived"),
    LETTER_REJECTED("支持文件未核实", "letter of support not verified"),
    LETTER_REMINDER("请核实支持文件", "reminder to verify a letter of support"),
    EVIDENCE_REJECTED("出资证明未核实", "evidence of funding not verified"),
    AGENCY_REJECTED("外方未受理", "rejected by the agency"),
    LIAISON_REFUSED("联络官不予受理", "refused by a liaison officer"),
    VOID("单方申报无效", "void"),
    REINSTATED("恢复资格", "reinstated"),
    DECISION_KEPT("维持原决定", "decision kept"),
    ELIGIBLE("进入专家评审", "eligible for review"),
    ON_NOTICE("进入公示", "on public notice"),
    FUNDED("立项", "funded"),
    DECLINED("未立项", "declined"),
    WITHDRAWN("撤回", "withdrawn"),
    RECOMMENDED_OUTCOME("推荐项目结果", "outcome of a recommended proposal"),
    DEADLINE_MOVED("截止时间调整", "deadline moved"),
    INVITATION("评审邀请", "invitation to review"),
    REVIEW_REMINDER("评审提醒", "reminder to review"),
    REVIEW_THANKS("感谢评审", "thanks for the review"),
    REVIEW_WITHDRAWN("评审任务取消", "review withdrawn"),
    OBJECTION_FILED("收到对项目的异议", "objection to a proposal"),
    OBJECTION_DISMISSED("异议不成立", "objection dismissed"),
    OBJECTION_UPHELD("异议成立", "objection upheld"),
    OBJECTION_CONFIRMATION("请确认异议", "objection to be confirmed"),
    OBJECTION_RECEIVED("异议已收到", "objection received"),
    OBJECTION_DECIDED("异议处理结果", "objection decided"),
    ADDRESS_CONFIRMATION("请确认邮箱", "address to be confirmed"),
    ADDRESS_CHANGED("邮箱已更改", "address changed");

    private final Text label;

    LetterKind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** The kebab-case word, also the name of the template. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** The kind of that word. */
    public static Optional<LetterKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /**
     * The kind that tells the applicant of a step or note with that cause. None for what applicants need not hear of,
     * and for what another event tells of: the receipt goes with the submission, the notice with its publication, and
     * who falls below the cut hears of it when the round ends.
     */
    static Optional<LetterKind> tellingOf(Cause cause) {
        return switch (cause) {
            case CREATED,
                    SUBMITTED,
                    CORRECTED,
                    FORMALLY_PASSED,
                    EXPERTS_ASSIGNED,
                    REVIEWS_COMPLETE,
                    ON_NOTICE,
                    BELOW_CUT -> Optional.empty();
            case RECOMMENDED -> Optional.of(RECOMMENDED);
            case NOT_RECOMMENDED -> Optional.of(NOT_RECOMMENDED);
            case RECOMMENDATION_LAPSED -> Optional.of(RECOMMENDATION_LAPSED);
            case RETURNED -> Optional.of(RETURNED);
            case RETURNED_FOR_AGREEMENT -> Optional.of(RETURNED_FOR_AGREEMENT);
            case FORMALLY_REFUSED -> Optional.of(FORMALLY_REFUSED);
            case CORRECTION_LAPSED -> Optional.of(CORRECTION_LAPSED);
            case FUNDS_INSUFFICIENT -> Optional.of(FUNDS_INSUFFICIENT);
            case FUNDS_WAIVED -> Optional.of(FUNDS_WAIVED);
            case LETTER_REJECTED -> Optional.of(LETTER_REJECTED);
            case EVIDENCE_REJECTED -> Optional.of(EVIDENCE_REJECTED);
            case CONFIRMED, LIAISON_ELIGIBLE, LETTER_VERIFIED, EVIDENCE_VERIFIED -> Optional.of(ELIGIBLE);
            case LIAISON_REFUSED -> Optional.of(LIAISON_REFUSED);
            case AGENCY_REJECTED -> Optional.of(AGENCY_REJECTED);
            case VOID -> Optional.of(VOID);
            case REINSTATED -> Optional.of(REINSTATED);
            case DECISION_KEPT -> Optional.of(DECISION_KEPT);
            case OBJECTION_FILED -> Optional.of(OBJECTION_FILED);
            case OBJECTION_DISMISSED -> Optional.of(OBJECTION_DISMISSED);
            case OBJECTION_UPHELD -> Optional.of(OBJECTION_UPHELD);
            case FUNDED -> Optional.of(FUNDED);
            case DECLINED -> Optional.of(DECLINED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
        };
    }

    /** As {@link #tellingOf(Cause)}; whom an objection strikes off the list is told that it is declined. */
    static Optional<LetterKind> tellingOf(ProposalStatusChanged step) {
        return step.cause() == Cause.OBJECTION_UPHELD ? Optional.of(DECLINED) : tellingOf(step.cause());
    }
}
