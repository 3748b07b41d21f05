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
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.list.ListTable;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;

/** Makes experts of the rows of a list, or tells per row and column what is wrong with it. */
public final class ExpertRows {

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
    public List<ListedExpert> experts(ListTable<ExpertColumn> list) {
        var experts = list.rows().stream()
                .map(row -> listed(new RowCells(row, problems), list.columns().keySet()))
                .toList();
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return experts;
    }

    private ListedExpert listed(RowCells cells, Set<ExpertColumn> columns) {
        cells.tellFaults();
        var expert = expert(cells);
        var told = new ProfileCells(cells).read();
        var profile = told.apply(ExpertProfile.PLAIN);
        once(cells, ExpertColumn.ORCID, profile.orcid() == null ? "" : profile.orcid());
        return new ListedExpert(
                cells.line(), expert.with(profile), !cells.isBlank(ExpertColumn.ACCOUNT), columns, told);
    }

    private Expert expert(RowCells cells) {
        var email = PersonCells.email(cells);
        PersonCells.check(cells);
        var account = account(cells, email);
        once(cells, ExpertColumn.EMAIL, email);
        if (account != null) {
            once(cells, ExpertColumn.ACCOUNT, account);
        }
        var id = cells.isBlank(ExpertColumn.ID) ? word(account, email) : cells.text(ExpertColumn.ID);
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            cells.problem(ExpertColumn.ID, Text.of("expertreview.import.id-letters"));
        }
        once(cells, ExpertColumn.ID, id);
        return PersonCells.read(cells, id, account);
    }

    private @Nullable String account(RowCells row, String email) {
        var named = row.text(ExpertColumn.ACCOUNT);
        if (named.isEmpty()) {
            // an address of several accounts is nobody's in particular
            var holders = expertsByEmail.getOrDefault(email, List.of());
            return holders.size() == 1 ? holders.get(0).id() : null;
        }
        if (!expertAccounts.contains(named)) {
            row.problem(ExpertColumn.ACCOUNT, Text.of("expertreview.import.no-expert-account"));
        }
        return named;
    }

    private void once(RowCells row, ExpertColumn column, String value) {
        var before = seen.putIfAbsent(column + ":" + value, row.line());
        if (before != null && !value.isEmpty()) {
            row.problem(column, Text.of("expertreview.import.same-as-in-line", before));
        }
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** The same expert, bound to no account. */
    static Expert withoutAccount(Expert expert) {
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
