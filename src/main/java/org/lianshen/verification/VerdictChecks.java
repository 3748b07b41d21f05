package org.lianshen.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
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
                wrong("/verdicts/" + i + "/participant", Text.of("verification.no-such-enterprise"));
            }
        }
        for (var enterprise : enterprises) {
            if (expected.contains(enterprise.participant())) {
                wrong("/verdicts", Text.of("verification.verdict-missing", enterprise.name()));
            }
        }
    }

    private void sources(List<EnterpriseVerdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            var source = verdicts.get(i).source();
            if (source != null && source.length() > LONGEST_SOURCE) {
                wrong("/verdicts/" + i + "/source", Text.of("verification.at-most-characters", LONGEST_SOURCE));
            }
        }
    }

    private void decision(
            List<EnterpriseVerdict> verdicts, Verdict decision, @Nullable String reason, boolean waivable) {
        boolean lacking = verdicts.stream().anyMatch(each -> each.verdict() == Verdict.INSUFFICIENT);
        if (decision == Verdict.INSUFFICIENT && !lacking) {
            wrong("/decision", Text.of("verification.none-insufficient"));
        }
        if (decision == Verdict.VERIFIED && lacking && !waivable) {
            wrong("/decision", Text.of("verification.no-waiver"));
        }
        if (decision == Verdict.VERIFIED && lacking && waivable && reason == null) {
            wrong("/reason", Text.of("verification.waiver-needs-reason"));
        }
    }

    private void reason(Verdict decision, @Nullable String reason) {
        if (decision == Verdict.INSUFFICIENT && reason == null) {
            wrong("/reason", Text.of("verification.say-why-insufficient"));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            wrong("/reason", Text.of("verification.at-most-characters", LONGEST_REASON));
        }
    }

    private void wrong(String path, Text text) {
        errors.add(FieldError.at(path, text));
    }
}
