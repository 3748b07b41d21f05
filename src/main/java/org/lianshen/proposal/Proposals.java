package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.TransactionRowCache;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.content.ProposalContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All proposals. Who may see which is not asked here but by {@link ProposalAccess}. */
@Repository
public class Proposals {

    private static final String ALL = "select * from proposal ";

    private static final String TITLES = "select number, call, direction, coalesce(title_zh, number) as zh,"
            + " coalesce(title_en, number) as en from proposal ";

    private final JdbcClient jdbc;
    private final Contents contents;
    private final TransactionRowCache<ProposalNumber, Proposal> held = new TransactionRowCache<>();

    Proposals(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** The proposal of that number. */
    public Optional<Proposal> find(ProposalNumber number) {
        return held.find(number, () -> read(number));
    }

    private Optional<Proposal> read(ProposalNumber number) {
        return jdbc.sql(ALL + "where number = :number")
                .param("number", number.value())
                .query((row, index) -> proposal(row))
                .optional();
    }

    /**
     * The proposal of that number, locked until the transaction ends: everything that decides over a proposal goes
     * through this row one after the other. Rows that refer to the proposal may still be written meanwhile.
     *
     * @throws Refusal where there is none
     */
    public Proposal lock(ProposalNumber number) {
        if (held.holds(number)) {
            return find(number).orElseThrow(Refusal::notFound);
        }
        var proposal = jdbc.sql(ALL + "where number = :number for no key update")
                .param("number", number.value())
                .query((row, index) -> proposal(row))
                .optional()
                .orElseThrow(Refusal::notFound);
        held.hold(number, proposal);
        return proposal;
    }

    /** All proposals of a direction with one of the statuses, by number. */
    public List<Proposal> of(DirectionId direction, Collection<ProposalStatus> statuses) {
        return jdbc.sql(ALL + "where call = :call and direction = :direction and status in (:statuses) order by number")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("statuses", statuses.stream().map(ProposalStatus::word).toList())
                .query((row, index) -> proposal(row))
                .list();
    }

    /** How many proposals of a direction have one of the statuses. */
    public int count(DirectionId direction, Collection<ProposalStatus> statuses) {
        return jdbc.sql("select count(*) from proposal where call = :call and direction = :direction"
                        + " and status in (:statuses)")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("statuses", statuses.stream().map(ProposalStatus::word).toList())
                .query(Integer.class)
                .single();
    }

    /**
     * How many other proposals of a call, submitted and not withdrawn, the same Chinese principal investigator leads:
     * the same name and, where both give it, the same date of birth.
     *
     * @param except the number that does not count
     */
    public int countLedBy(String call, String nameZh, @Nullable LocalDate bornOn, String except) {
        return jdbc.sql("select count(*) from proposal p cross join lateral jsonb_array_elements("
                        + "p.content::jsonb -> 'principalInvestigators') pi where p.call = :call and p.number"
                        + " <> :except"
                        + " and p.status not in ('draft', 'withdrawn') and pi ->> 'side' = 'chinese'"
                        + " and pi -> 'name' ->> 'zh' = :name"
                        + " and coalesce(pi ->> 'birthDate', :born) = coalesce(:born, pi ->> 'birthDate')")
                .param("call", call)
                .param("except", except)
                .param("name", nameZh)
                .param("born", bornOn == null ? null : bornOn.toString(), java.sql.Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    /** The titles of those proposals that there are, in one go. */
    public List<ProposalTitle> titles(Collection<ProposalNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(TITLES + "where number = any(:numbers)")
                .param("numbers", numbers.stream().map(ProposalNumber::value).toArray(String[]::new))
                .query((row, index) -> title(row))
                .list();
    }

    /**
     * The submitted proposals whose Chinese or English title contains a text, whatever its case, by number.
     *
     * @param text what to look for, as it stands: nothing in it stands for anything else
     * @param most how many at most
     */
    public List<ProposalTitle> titled(String text, int most) {
        return jdbc.sql(TITLES + "where submitted_at is not null and (strpos(lower(title_zh), lower(:text)) > 0"
                        + " or strpos(lower(title_en), lower(:text)) > 0) order by number limit :most")
                .param("text", text)
                .param("most", most)
                .query((row, index) -> title(row))
                .list();
    }

    private static ProposalTitle title(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var title = new Text(row.getString("zh"), row.getString("en"));
        return new ProposalTitle(
                new ProposalNumber(number), new DirectionId(row.getString("call"), row.getString("direction")), title);
    }

    List<Proposal> page(ProposalFilter filter, int page, int size) {
        var sql = new StringBuilder(ALL).append(filter.where()).append(" order by number limit :size offset :offset");
        return filter.bind(jdbc.sql(sql.toString()))
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, index) -> proposal(row))
                .list();
    }

    long total(ProposalFilter filter) {
        return filter.bind(jdbc.sql("select count(*) from proposal " + filter.where()))
                .query(Long.class)
                .single();
    }

    ProposalNumber nextNumber(DirectionId direction) {
        int next = jdbc.sql("insert into proposal_number (call, direction, last) values (:call, :direction, 1)"
                        + " on conflict (call, direction) do update set last = proposal_number.last + 1 returning last")
                .param("call", direction.call())
                .param("direction", direction.code())
                .query(Integer.class)
                .single();
        return new ProposalNumber("%s-%04d".formatted(direction.key(), next));
    }

    void insert(Proposal proposal) {
        bindContent(
                        jdbc.sql("insert into proposal (number, call, direction, status, organisation,"
                                + " created_by, created_at,"
                                + " version, content, title_zh, title_en, foreign_reference,"
                                + " confirmation_number, recommender)"
                                + " values (:number, :call, :direction, :status, :organisation,"
                                + " :createdBy, :createdAt, :version,"
                                + " :content, :titleZh, :titleEn, :reference, :confirmationNumber,"
                                + " :recommender)"),
                        proposal.content())
                .param("number", proposal.number().value())
                .param("call", proposal.direction().call())
                .param("direction", proposal.direction().code())
                .param("status", proposal.status().word())
                .param("organisation", proposal.organisation())
                .param("createdBy", proposal.createdBy())
                .param("createdAt", proposal.createdAt().atOffset(java.time.ZoneOffset.UTC))
                .param("version", proposal.version())
                .update();
        held.written(proposal.number());
    }

    void setContent(ProposalNumber number, ProposalContent content) {
        bindContent(
                        jdbc.sql("update proposal set content = :content, title_zh = :titleZh, title_en ="
                                + " :titleEn, foreign_reference = :reference,"
                                + " confirmation_number = :confirmationNumber, recommender ="
                                + " :recommender, version = version + 1 where number = :number"),
                        content)
                .param("number", number.value())
                .update();
        held.written(number);
    }

    private JdbcClient.StatementSpec bindContent(JdbcClient.StatementSpec statement, ProposalContent content) {
        var submission = content.foreignSubmission();
        var title = content.title();
        return statement
                .param("content", contents.text(content))
                .param("titleZh", title == null ? null : title.zh())
                .param("titleEn", title == null ? null : title.en())
                .param("reference", submission == null ? null : Reference.key(submission.reference()))
                .param("confirmationNumber", Reference.key(content.confirmationNumber()))
                .param("recommender", content.recommender());
    }

    void setStatus(ProposalNumber number, ProposalStatus status) {
        jdbc.sql("update proposal set status = :status where number = :number")
                .param("status", status.word())
                .param("number", number.value())
                .update();
        held.changed(number, proposal -> proposal.with(status));
    }

    void setSubmitted(ProposalNumber number, Instant at) {
        jdbc.sql("update proposal set submitted_at = :at where number = :number")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("number", number.value())
                .update();
        held.written(number);
    }

    /** Notes that the proposal was returned, and until when its correction may come. */
    public void returned(ProposalNumber number, Instant until) {
        jdbc.sql("update proposal set correction_round = correction_round + 1, correction_until = :until"
                        + " where number = :number")
                .param("until", until.atOffset(java.time.ZoneOffset.UTC))
                .param("number", number.value())
                .update();
        held.written(number);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalNumber(row.getString("number")),
                new DirectionId(row.getString("call"), row.getString("direction")),
                ProposalStatus.ofWord(row.getString("status")).orElseThrow(),
                row.getString("organisation"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                contents.ofText(row.getString("content")),
                instant(row, "submitted_at"),
                row.getInt("correction_round"),
                instant(row, "correction_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
