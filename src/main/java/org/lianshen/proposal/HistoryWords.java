package org.lianshen.proposal;

import java.util.Map;
import org.lianshen.language.Text;

/** The steps of a proposal's life in words. */
final class HistoryWords {

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("created", new Text("建立草稿", "Draft made")),
            Map.entry("submitted", new Text("提交", "Submitted")),
            Map.entry("corrected", new Text("修改后再次提交", "Submitted again after correction")),
            Map.entry("recommended", new Text("推荐单位已推荐", "Recommended")),
            Map.entry("not-recommended", new Text("推荐单位不予推荐", "The recommender declined")),
            Map.entry("recommendation-lapsed", new Text("推荐期限已过", "The recommender's deadline has passed")),
            Map.entry("returned", new Text("形式审查退回修改", "Returned for correction")),
            Map.entry("returned-for-agreement", new Text("双方申报内容不一致，退回修改", "Returned: the two applications differ")),
            Map.entry("formally-refused", new Text("形式审查不合格", "Refused at the formal check")),
            Map.entry("correction-lapsed", new Text("修改期限已过", "The deadline for the correction has passed")),
            Map.entry("funds-insufficient", new Text("配套经费核实未通过", "The matching funds could not be verified")),
            Map.entry("funds-waived", new Text("配套经费不足，经说明理由予以放行", "Matching funds fall short and were waived")),
            Map.entry("letter-verified", new Text("支持文件核实属实", "The letter of support is verified")),
            Map.entry("letter-rejected", new Text("支持文件核实未通过", "The letter of support could not be verified")),
            Map.entry("evidence-verified", new Text("外方出资证明核实属实", "The partner's funding is verified")),
            Map.entry("evidence-rejected", new Text("外方出资证明核实未通过", "The partner's funding could not be verified")),
            Map.entry("formally-passed", new Text("形式审查通过", "The formal check is passed")),
            Map.entry("confirmed", new Text("外方已确认", "Confirmed by the foreign side")),
            Map.entry("liaison-eligible", new Text("联络官认定可继续", "Admitted by a liaison officer")),
            Map.entry("liaison-refused", new Text("联络官认定不予受理", "Refused by a liaison officer")),
            Map.entry("agency-rejected", new Text("外方主管部门未受理", "Rejected by the foreign agency")),
            Map.entry("void", new Text("外方逾期未确认，单方申报无效", "Void: no confirmation by the foreign side in time")),
            Map.entry("reinstated", new Text("恢复资格", "Reinstated")),
            Map.entry("experts-assigned", new Text("进入专家评审", "Under review by experts")),
            Map.entry("reviews-complete", new Text("专家评审完成", "Reviews complete")),
            Map.entry("on-notice", new Text("进入公示", "On public notice")),
            Map.entry("below-cut", new Text("未进入拟立项清单", "Not on the proposed list")),
            Map.entry("decision-kept", new Text("联络官维持原决定", "A liaison officer kept what was decided")),
            Map.entry("objection-filed", new Text("收到异议", "An objection was filed")),
            Map.entry("objection-dismissed", new Text("异议不成立", "An objection was dismissed")),
            Map.entry("objection-upheld", new Text("异议成立", "An objection was upheld")),
            Map.entry("funded", new Text("立项", "Funded")),
            Map.entry("declined", new Text("不予立项", "Declined")),
            Map.entry("withdrawn", new Text("申报单位撤回", "Withdrawn by the applicant")));

    private HistoryWords() {}

    static Text of(String event, ProposalStatus to) {
        return WORDS.getOrDefault(event, to.label());
    }
}
