package org.lianshen.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Whether a finance officer's answers fit together and to the enterprises they are about. */
final class VerdictChecks {

    private static final int LONGEST_SOURCE = 1000;
    private static final int LONGEST_REASON = 4000;

    private final List<FieldError> errors = new ArrayList<>();

    private VerdictChecks() {}

    /**
     * Refuses answers that do not do.
     *
     * @param waivable whether an insufficient enterprise may be let through with a reason
     * @throws Refusal with all that is wrong
     */
    static void require(
            List<Enterprise> enterprises,
            List<EnterpriseVerdict> verdicts,
            Verdict decision,
            @Nullable String reason,
            boolean waivable) {
        var checks = new VerdictChecks();
        checks.everyEnterpriseOnce(enterprises, verdicts);
        checks.sources(verdicts);
        checks.decision(verdicts, decision, reason, waivable);
        checks.reason(decision, reason);
        if (!checks.errors.isEmpty()) {
            throw Refusal.malformed(checks.errors);
        }
    }

    private void everyEnterpriseOnce(List<Enterprise> enterprises, List<EnterpriseVerdict> verdicts) {
        Set<String> expected =
                enterprises.stream().map(Enterprise::participant).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < verdicts.size(); i++) {
            if (!expected.remove(verdicts.get(i).participant())) {
                wrong(
                        "/verdicts/" + i + "/participant",
                        "没有此待核实的企业，或其结论重复。",
                        "There is no such enterprise to verify, or its verdict is given twice.");
            }
        }
        for (var enterprise : enterprises) {
            if (expected.contains(enterprise.participant())) {
                wrong(
                        "/verdicts",
                        "缺少对“" + enterprise.name().zh() + "”的结论。",
                        "The verdict on " + enterprise.name().en() + " is missing.");
            }
        }
    }

    private void sources(List<EnterpriseVerdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            var source = verdicts.get(i).source();
            if (source != null && source.length() > LONGEST_SOURCE) {
                wrong(
                        "/verdicts/" + i + "/source",
                        "不得超过 " + LONGEST_SOURCE + " 个字。",
                        "At most " + LONGEST_SOURCE + " characters are allowed.");
            }
        }
    }

    private void decision(
            List<EnterpriseVerdict> verdicts, Verdict decision, @Nullable String reason, boolean waivable) {
        boolean lacking = verdicts.stream().anyMatch(each -> each.verdict() == Verdict.INSUFFICIENT);
        if (decision == Verdict.INSUFFICIENT && !lacking) {
            wrong(
                    "/decision",
                    "所有企业均已核实，不能认定配套出资不足；请先标明不足的企业。",
                    "Every enterprise is verified; say first which one's funding is insufficient.");
        }
        if (decision == Verdict.VERIFIED && lacking && !waivable) {
            wrong(
                    "/decision",
                    "有企业配套出资不足，本方向不得免除。",
                    "An enterprise's funding is insufficient, and this direction allows no waiver.");
        }
        if (decision == Verdict.VERIFIED && lacking && waivable && reason == null) {
            wrong("/reason", "免除配套出资要求须说明理由。", "A waiver of an enterprise's matching funds needs a reason.");
        }
    }

    private void reason(Verdict decision, @Nullable String reason) {
        if (decision == Verdict.INSUFFICIENT && reason == null) {
            wrong("/reason", "认定配套出资不足须说明理由。", "Say why the matching funds are insufficient.");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            wrong(
                    "/reason",
                    "不得超过 " + LONGEST_REASON + " 个字。",
                    "At most " + LONGEST_REASON + " characters are allowed.");
        }
    }

    private void wrong(String path, String zh, String en) {
        errors.add(FieldError.at(path, zh, en));
    }
}
