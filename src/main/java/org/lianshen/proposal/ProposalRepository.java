package org.lianshen.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ColumnValues;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.content.ProposalContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all proposals. */
@Repository
class ProposalRepository {

    private static final String ALL = "select * from proposal ";

    private static final String TITLES = "select number, call, direction, coalesce(title_zh, number) as zh,"
            + " coalesce(title_en, number) as en from proposal ";

    private final JdbcClient jdbc;
    private final Contents contents;

    ProposalRepository(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    Optional<Proposal> find(ProposalNumber number) {
        return jdbc.sql(ALL + "where number = :number")
                .param("number", number.value())
                .query((row, index) -> proposal(row))
                .optional();
    }

    /** The proposal, locked until the transaction ends; rows that refer to it may still be written meanwhile. */
    Optional<Proposal> lock(ProposalNumber number) {
        return jdbc.sql(ALL + "where number = :number for no key update")
                .param("number", number.value())
                .query((row, index) -> proposal(row))
                .optional();
    }

    /** All proposals of a direction with one of the statuses, by number. */
    List<Proposal> of(DirectionId direction, Collection<ProposalStatus> statuses) {
        return jdbc.sql(ALL + "where call = :call and direction = :direction and status in (:statuses) order by number")
                .param("call", direction.call())
                .param("direction", direction.code())
                .param("statuses", statuses.stream().map(ProposalStatus::word).toList())
                .query((row, index) -> proposal(row))
                .list();
    }

    /** How many proposals of a direction have one of the statuses. */
    int count(DirectionId direction, Collection<ProposalStatus> statuses) {
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
    int countLedBy(String call, String nameZh, @Nullable LocalDate bornOn, String except) {
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
    List<ProposalTitle> titles(Collection<ProposalNumber> numbers) {
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
    List<ProposalTitle> titled(String text, int most) {
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
                .param("createdAt", ColumnValues.of(proposal.createdAt()))
                .param("version", proposal.version())
                .update();
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
    }

    void setSubmitted(ProposalNumber number, Instant at) {
        jdbc.sql("update proposal set submitted_at = :at where number = :number")
                .param("at", ColumnValues.of(at))
                .param("number", number.value())
                .update();
    }

    /** Notes that the proposal was returned, and until when its correction may come. */
    void returned(ProposalNumber number, Instant until) {
        jdbc.sql("update proposal set correction_round = correction_round + 1, correction_until = :until"
                        + " where number = :number")
                .param("until", ColumnValues.of(until))
                .param("number", number.value())
                .update();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalNumber(row.getString("number")),
                new DirectionId(row.getString("call"), row.getString("direction")),
                ColumnValues.word(row, "status", ProposalStatus.class),
                row.getString("organisation"),
                row.getString("created_by"),
                ColumnValues.instant(row, "created_at"),
                row.getLong("version"),
                contents.ofText(row.getString("content")),
                ColumnValues.instantOrNull(row, "submitted_at"),
                row.getInt("correction_round"),
                ColumnValues.instantOrNull(row, "correction_until"));
    }
}
