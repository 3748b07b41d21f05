package org.lianshen.expertreview.expert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.list.ListRow;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.content.field.EmailAddressValidator;

/** Makes experts of the rows of a list, or tells per row and column what is wrong with it. */
public final class ExpertRows {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORGANISATION = 255;
    private static final int MOST = 1_000;

    /** Between names of people, and between keywords. */
    private static final Pattern MANY = PeopleCell.SEPARATORS;

    /** Between names that hold commas of their own: fields and organisations. */
    private static final Pattern FEW = Pattern.compile("[;；\\r\\n]");

    private final Set<String> expertAccounts = new HashSet<>();
    private final Map<String, List<Contact>> expertsByEmail = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<FieldError> problems = new ArrayList<>();

    public ExpertRows(Accounts accounts) {
        accounts.inRole(Role.EXPERT).stream()
                .peek(contact -> expertAccounts.add(contact.id()))
                .filter(contact -> !contact.email().isBlank())
                .forEach(contact -> expertsByEmail
                        .computeIfAbsent(lower(contact.email()), any -> new ArrayList<>())
                        .add(contact));
    }

    /**
     * The experts, in the order of the rows.
     *
     * @throws Refusal malformed, with every problem of every row at once
     */
    public List<Expert> experts(List<ListRow<ExpertColumn>> rows) {
        var experts = rows.stream().map(this::expert).toList();
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return experts;
    }

    private Expert expert(ListRow<ExpertColumn> row) {
        row.cells().forEach((column, cell) -> {
            if (cell.fault() != null) {
                problem(
                        row,
                        column,
                        new Text(
                                ended(cell.fault().zh(), "。"),
                                ended(cell.fault().en(), ".")));
            }
        });
        if (row.surplus() != null) {
            problems.add(FieldError.at(
                    "/lines/" + row.row(),
                    Text.of("expertreview.import.cell-without-column", row.row(), row.surplus())));
        }
        var email = lower(cell(row, ExpertColumn.EMAIL));
        mandatory(row, ExpertColumn.NAME, LONGEST_NAME);
        mandatory(row, ExpertColumn.ORGANISATION, LONGEST_ORGANISATION);
        if (!email.isEmpty() && !EmailAddressValidator.accepts(email)) {
            problem(row, ExpertColumn.EMAIL, Text.of("expertreview.import.no-email-address"));
        }
        mandatory(row, ExpertColumn.EMAIL, LONGEST_ORGANISATION);
        var account = account(row, email);
        once(row, ExpertColumn.EMAIL, email);
        if (account != null) {
            once(row, ExpertColumn.ACCOUNT, account);
        }
        var id = cell(row, ExpertColumn.ID).isEmpty() ? word(account, email) : cell(row, ExpertColumn.ID);
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            problem(row, ExpertColumn.ID, Text.of("expertreview.import.id-letters"));
        }
        once(row, ExpertColumn.ID, id);
        return new Expert(
                id,
                account,
                cell(row, ExpertColumn.NAME),
                cell(row, ExpertColumn.ORGANISATION),
                words(row, ExpertColumn.FORMER_ORGANISATIONS, FEW),
                email,
                words(row, ExpertColumn.KEYWORDS, MANY),
                words(row, ExpertColumn.FIELDS, FEW),
                maxLoad(row),
                words(row, ExpertColumn.CO_AUTHORS, MANY),
                words(row, ExpertColumn.ADVISORS, MANY));
    }

    private @Nullable String account(ListRow<ExpertColumn> row, String email) {
        var named = cell(row, ExpertColumn.ACCOUNT);
        if (named.isEmpty()) {
            // an address of several accounts is nobody's in particular
            var holders = expertsByEmail.getOrDefault(email, List.of());
            return holders.size() == 1 ? holders.get(0).id() : null;
        }
        if (!expertAccounts.contains(named)) {
            problem(row, ExpertColumn.ACCOUNT, Text.of("expertreview.import.no-expert-account"));
        }
        return named;
    }

    private @Nullable Integer maxLoad(ListRow<ExpertColumn> row) {
        var cell = cell(row, ExpertColumn.MAX_LOAD);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("[1-9][0-9]{0,2}")) {
            problem(row, ExpertColumn.MAX_LOAD, Text.of("expertreview.import.whole-number"));
            return null;
        }
        return Integer.valueOf(cell);
    }

    private void mandatory(ListRow<ExpertColumn> row, ExpertColumn column, int longest) {
        var cell = cell(row, column);
        if (cell.isEmpty()) {
            problem(row, column, Text.of("expertreview.import.must-not-be-empty"));
        } else if (cell.length() > longest) {
            problem(row, column, Text.of("expertreview.import.too-long", longest));
        }
    }

    private void once(ListRow<ExpertColumn> row, ExpertColumn column, String value) {
        var before = seen.putIfAbsent(column + ":" + value, row.row());
        if (before != null && !value.isEmpty()) {
            problem(row, column, Text.of("expertreview.import.same-as-in-line", before));
        }
    }

    private List<String> words(ListRow<ExpertColumn> row, ExpertColumn column, Pattern separator) {
        var words = separator
                .splitAsStream(cell(row, column))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST) {
            problem(row, column, Text.of("expertreview.import.too-many-entries", MOST));
        }
        return words;
    }

    private void problem(ListRow<ExpertColumn> row, ExpertColumn column, Text text) {
        problems.add(FieldError.at(
                "/lines/" + row.row() + "/" + column.property(),
                Text.of("expertreview.import.problem", row.row(), column.property(), text)));
    }

    /** The text of a cell without blanks around it; empty where there is none. */
    private static String cell(ListRow<ExpertColumn> row, ExpertColumn column) {
        var cell = row.cells().get(column);
        return cell == null || cell.isBlank() ? "" : cell.text().strip();
    }

    private static String ended(String sentence, String mark) {
        return sentence.endsWith(mark) ? sentence.substring(0, sentence.length() - mark.length()) : sentence;
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Whether the row itself says which account is the expert's. */
    public static boolean namesAccount(ListRow<ExpertColumn> row) {
        return !cell(row, ExpertColumn.ACCOUNT).isEmpty();
    }

    /** The same expert, bound to no account. */
    public static Expert withoutAccount(Expert expert) {
        var id = expert.id().equals(expert.account()) ? word(null, expert.email()) : expert.id();
        return expert.boundTo(id, null);
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
