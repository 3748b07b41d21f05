package org.lianshen.expertreview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Makes experts of the rows of a list, or tells per row and column what is wrong with it. */
final class ExpertRows {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORGANISATION = 255;
    private static final int MOST = 1_000;

    private final Accounts accounts;
    private final Map<String, Contact> expertsByEmail = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<FieldError> problems = new ArrayList<>();

    ExpertRows(Accounts accounts) {
        this.accounts = accounts;
        accounts.inRole(Role.EXPERT).stream()
                .filter(contact -> !contact.email().isBlank())
                .forEach(contact -> expertsByEmail.putIfAbsent(lower(contact.email()), contact));
    }

    /**
     * The experts, in the order of the rows.
     *
     * @throws Refusal malformed, with every problem of every row at once
     */
    List<Expert> experts(List<ExpertTable.Row> rows) {
        var experts = rows.stream().map(this::expert).toList();
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return experts;
    }

    private Expert expert(ExpertTable.Row row) {
        var email = lower(row.cell(ExpertColumn.EMAIL));
        mandatory(row, ExpertColumn.NAME, LONGEST_NAME);
        mandatory(row, ExpertColumn.ORGANISATION, LONGEST_ORGANISATION);
        if (!email.matches("[^\\s@;,<>]+@[^\\s@;,<>]+\\.[^\\s@;,<>]+") || email.length() > LONGEST_ORGANISATION) {
            problem(row, ExpertColumn.EMAIL, "不是有效的邮箱地址", "is no e-mail address");
        }
        var account = account(row, email);
        once(row, ExpertColumn.EMAIL, email);
        if (account != null) {
            once(row, ExpertColumn.ACCOUNT, account);
        }
        var id = row.cell(ExpertColumn.ID).isEmpty() ? word(account, email) : row.cell(ExpertColumn.ID);
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            problem(
                    row,
                    ExpertColumn.ID,
                    "编号只能用字母、数字、点和横线，最长 64 位",
                    "may have 64 letters, digits, dots, dashes at most");
        }
        once(row, ExpertColumn.ID, id);
        return new Expert(
                id,
                account,
                row.cell(ExpertColumn.NAME),
                row.cell(ExpertColumn.ORGANISATION),
                email,
                words(row, ExpertColumn.KEYWORDS),
                words(row, ExpertColumn.FIELDS),
                maxLoad(row),
                words(row, ExpertColumn.CO_AUTHORS),
                words(row, ExpertColumn.ADVISORS));
    }

    private @Nullable String account(ExpertTable.Row row, String email) {
        var named = row.cell(ExpertColumn.ACCOUNT);
        if (named.isEmpty()) {
            return Optional.ofNullable(expertsByEmail.get(email))
                    .map(Contact::id)
                    .orElse(null);
        }
        if (accounts.find(named)
                .filter(found -> found.roles().contains(Role.EXPERT))
                .isEmpty()) {
            problem(row, ExpertColumn.ACCOUNT, "没有此专家账号", "is no expert's account");
        }
        return named;
    }

    private @Nullable Integer maxLoad(ExpertTable.Row row) {
        var cell = row.cell(ExpertColumn.MAX_LOAD);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("[1-9][0-9]{0,2}")) {
            problem(row, ExpertColumn.MAX_LOAD, "应为 1 至 999 的整数", "must be a whole number from 1 to 999");
            return null;
        }
        return Integer.valueOf(cell);
    }

    private void mandatory(ExpertTable.Row row, ExpertColumn column, int longest) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            problem(row, column, "不能为空", "must not be empty");
        } else if (cell.length() > longest) {
            problem(row, column, "不得超过 " + longest + " 字", "must not exceed " + longest + " characters");
        }
    }

    private void once(ExpertTable.Row row, ExpertColumn column, String value) {
        var before = seen.putIfAbsent(column + ":" + value, row.line());
        if (before != null && !value.isEmpty()) {
            problem(row, column, "与第 " + before + " 行重复", "is the same as in line " + before);
        }
    }

    private List<String> words(ExpertTable.Row row, ExpertColumn column) {
        var words = Arrays.stream(row.cell(column).split("[;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST) {
            problem(row, column, "不得超过 " + MOST + " 项", "must not have more than " + MOST + " entries");
        }
        return words;
    }

    private void problem(ExpertTable.Row row, ExpertColumn column, String zh, String en) {
        problems.add(FieldError.at(
                "/lines/" + row.line() + "/" + column.header(),
                "第 " + row.line() + " 行“" + column.header() + "”：" + zh + "。",
                "Line " + row.line() + ", " + column.header() + ": " + en + "."));
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** The account's id, or a word made from the e-mail address, always the same. */
    private static String word(@Nullable String account, String email) {
        if (account != null) {
            return account;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
            return "expert-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
