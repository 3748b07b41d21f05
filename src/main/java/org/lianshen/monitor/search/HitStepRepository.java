package org.lianshen.monitor.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.database.ColumnValues;
import org.lianshen.language.ModelName;
import org.lianshen.monitor.ProposalKey;
import org.lianshen.time.Beijing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits in the engine: the steps that go on, but for those that only hold others. */
@Repository
class HitStepRepository {

    private static final String WAITING = """
            select p.business_key_, a.proc_def_key_, a.act_id_, min(a.act_name_) as name,
                   min(a.start_time_) as since, count(*) as waiting
              from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_
             where p.business_key_ in (:numbers) and p.end_time_ is null and a.end_time_ is null
               and a.act_type_ not in ('callActivity', 'subProcess', 'multiInstanceBody')
             group by p.business_key_, a.proc_def_key_, a.act_id_
             order by min(a.start_time_), a.act_id_
            """;

    private final JdbcClient jdbc;

    HitStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ProposalKey number, HitStep step) {}

    /** By the proposals' numbers; those that wait for nothing are missing. */
    Map<ProposalKey, List<HitStep>> of(Collection<ProposalKey> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(WAITING)
                .param("numbers", numbers.stream().map(ProposalKey::value).toList())
                .query((row, index) -> new Row(
                        new ProposalKey(row.getString("business_key_")),
                        new HitStep(
                                row.getString("proc_def_key_"),
                                row.getString("act_id_"),
                                ModelName.of(
                                        row.getString("name") == null
                                                ? row.getString("act_id_")
                                                : row.getString("name")),
                                ColumnValues.engineInstant(row, "since")
                                        .atZone(Beijing.ZONE)
                                        .toOffsetDateTime(),
                                row.getInt("waiting"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::number, Collectors.mapping(Row::step, Collectors.toList())));
    }
}
