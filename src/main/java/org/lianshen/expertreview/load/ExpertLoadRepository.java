package org.lianshen.expertreview.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.DirectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts assignments by expert, call and direction. */
@Repository
class ExpertLoadRepository {

    private final JdbcClient jdbc;

    ExpertLoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The loads of one expert, or of everybody without one, by expert; of each the latest direction first. */
    Map<String, List<ExpertLoad>> of(@Nullable String expert) {
        return jdbc
                .sql("select expert, call, direction, count(*) filter (where state = 'invited') as open,"
                        + " count(*) filter (where state = 'scored') as sent,"
                        + " count(*) filter (where answer = 'declined') as declines,"
                        + " count(*) filter (where answer = 'conflict') as conflict,"
                        + " count(*) filter (where answer = 'overdue') as overdue"
                        + " from expert_assignment where :expert::text is null or expert = :expert"
                        + " group by expert, call, direction"
                        + " having count(*) filter (where state in ('invited', 'scored') or answer is not null) > 0"
                        + " order by expert, max(assigned_at) desc, call, direction")
                .param("expert", expert)
                .query((row, index) -> Map.entry(
                        row.getString("expert"),
                        new ExpertLoad(
                                new DirectionId(row.getString("call"), row.getString("direction")),
                                row.getInt("open"),
                                row.getInt("sent"),
                                row.getInt("declines"),
                                row.getInt("conflict"),
                                row.getInt("overdue"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
