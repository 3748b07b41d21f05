package org.lianshen.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/** The variables that templates of letters may use; any of them may be absent in a letter. */
public enum LetterWord {
    /** Number of the proposal or round. */
    NUMBER("number"),
    TITLE_ZH("titleZh"),
    TITLE_EN("titleEn"),
    DIRECTION_ZH("directionZh"),
    DIRECTION_EN("directionEn"),
    RECIPIENT_NAME("recipientName"),
    /** An expert, in letters to staff. */
    EXPERT_NAME("expertName"),
    /** Until when something is to be done; Beijing time. */
    DEADLINE("deadline"),
    /** Until when a review is to be claimed, where the invitation ends then; Beijing time. */
    CLAIM_DEADLINE("claimDeadline"),
    /** Why an expert does not review, and who is invited, or has a task, instead. */
    WHY_ZH("whyZh"),
    WHY_EN("whyEn"),
    SUCCESSOR("successorName"),
    /** Who had a task until now, or is away, in letters to those who take tasks over. */
    FORMER("formerName"),
    /** What is to be done in a task. */
    TASK_ZH("taskZh"),
    TASK_EN("taskEn"),
    /** A year up to the deadline whose holidays are not known, so that its working days were guessed. */
    YEAR_WITHOUT_NOTICE("yearWithoutNotice"),
    /** Which deadline has moved. */
    DEADLINE_NAME_ZH("deadlineNameZh"),
    DEADLINE_NAME_EN("deadlineNameEn"),
    /** Why: what a person gave as reason, or which deadline passed. */
    REASON("reason"),
    /** How a proposal ended. */
    OUTCOME_ZH("outcomeZh"),
    OUTCOME_EN("outcomeEn"),
    /** List of {@link CitedClause}. */
    FINDINGS("findings"),
    /** CNY granted, with two decimals. */
    AMOUNT("amount"),
    /** First and last day of the project, and how many months that is; or of an absence. */
    START_DATE("startDate"),
    END_DATE("endDate"),
    MONTHS("months"),
    /** Who recommended it. */
    RECOMMENDER_ZH("recommenderZh"),
    RECOMMENDER_EN("recommenderEn"),
    /** What reviewers wrote for the applicant, with paragraphs. */
    COMMENTS("comments"),
    DOSSIER_URL("dossierUrl"),
    /** Where an expert declines, declares a conflict or asks for more time. */
    REQUESTS_URL("requestsUrl"),
    /** Where whoever reads the letter confirms an objection, or an address. */
    CONFIRM_URL("confirmUrl"),
    /** The account that was made for the reader, and where they give it a password; only while it waits for one. */
    ACCOUNT("account"),
    ACCOUNT_URL("accountUrl"),
    /** The Monday of the week that a digest is of. */
    WEEK("week"),
    /** Whether there is nothing to tell in it. */
    QUIET("quiet"),
    /** How many tasks are overdue. */
    LATE_COUNT("lateCount"),
    /** Some of them, a list of texts. */
    LATE("late"),
    /** What comes, a list of texts. */
    COMING("coming"),
    INCIDENTS("incidents"),
    UNDELIVERED("undelivered"),
    MONITOR_URL("monitorUrl"),
    /** Number of a change of models, and who proposed and who approved it. */
    CHANGE("change"),
    PROPOSER("proposerName"),
    APPROVER("approverName"),
    /** What it changed, a list of texts; how many more there are. */
    DIFFERENCES("differences"),
    MORE_DIFFERENCES("moreDifferences"),
    MODELS_URL("modelsUrl"),
    /** Where readers say which letters they want. */
    SETTINGS_URL("settingsUrl"),
    TASKLIST_URL("tasklistUrl"),
    /** SHA-256 of the content and the documents received. */
    RECEIPT_HASH("receiptHash"),
    /** When it was received; Beijing time. */
    RECEIPT_TIME("receiptTime");

    private static final int LONGEST_LINE = 600;

    private final String variable;

    LetterWord(String variable) {
        this.variable = variable;
    }

    /** The name in templates. */
    public String variable() {
        return variable;
    }

    private boolean isList() {
        return this == FINDINGS || this == LATE || this == COMING || this == DIFFERENCES;
    }

    /** The name itself, if it is one of these. */
    static String known(String name) {
        return Arrays.stream(values())
                .map(LetterWord::variable)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter knows the variable " + name));
    }

    /** A value as letters show it. */
    static @Nullable Object shown(String name, @Nullable Object value) {
        if (value instanceof Instant moment) {
            return LetterTemplates.time(moment);
        }
        if (value instanceof Text text) {
            return text.both();
        }
        // a reason and comments may have paragraphs, everything else is part of a line
        boolean paragraphs = name.equals(REASON.variable) || name.equals(COMMENTS.variable);
        return value instanceof String text && !paragraphs ? OneLine.of(text, LONGEST_LINE) : value;
    }

    /** Every variable, absent; lists are empty. */
    static Map<String, @Nullable Object> absent() {
        var words = new HashMap<String, @Nullable Object>();
        for (var word : values()) {
            words.put(word.variable, word.isList() ? List.of() : null);
        }
        return words;
    }

    /** Every variable, with something in it. */
    static Map<String, @Nullable Object> samples() {
        var words = new HashMap<String, @Nullable Object>();
        for (var word : values()) {
            words.put(word.variable, "A & B");
        }
        words.put(LATE.variable, List.of(new Text("甲 & 乙", "A & B")));
        words.put(COMING.variable, List.of(new Text("甲 & 乙", "A & B")));
        words.put(DIFFERENCES.variable, List.of(new Text("甲 & 乙", "A & B")));
        words.put(FINDINGS.variable, List.of(new CitedClause("1.1(5)", "甲 & 乙", "A & B", "丙 & 丁")));
        return words;
    }
}
