package org.lianshen.monitor.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.process.ProcessActors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database knows of each ranked proposal whether money is committed to it, whichever way its status changes. */
@LianshenTest
class CommittedRankingsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void moneyIsCommittedFromTheNoticeOnUntilAProposalLeavesIt() {
        var actors = new ProcessActors(context);
        actors.house.expertsExist();
        var stays = actors.eligible("900000.00");
        var leaves = actors.eligible("800000.00");
        actors.house.intakeCloses("1.9");
        actors.officerAssigns("1.9", "expert01", "expert02", "expert03");
        actors.expertsScore(stays, 80);
        actors.expertsScore(leaves, 90);
        actors.chairSettles("1.9");
        assertThat(committed()).isEmpty();
        actors.approverApproves("1.9");
        assertThat(committed()).containsExactly(stays, leaves);
        assertThat(money(actors)).isEqualByComparingTo("1700000");
        jdbc.sql("update proposal set title_en = title_en || '.'").update();
        assertThat(committed()).containsExactly(stays, leaves);
        actors.house.applicantWithdraws(leaves);
        assertThat(committed()).containsExactly(stays);
        assertThat(money(actors)).isEqualByComparingTo("900000");
        // another ranking of the same proposals, as after a round was opened again
        jdbc.sql("delete from round_ranking where number = :number")
                .param("number", stays)
                .update();
        jdbc.sql("insert into round_ranking (call, direction, number, position, mean, lowest, normalised, requested,"
                        + " within_cut, proposed) values ('2022-1', '1.9', :number, 1, 80, 80, 80, 900000, true, true)")
                .param("number", stays)
                .update();
        assertThat(committed()).containsExactly(stays);
    }

    private List<String> committed() {
        return jdbc.sql("select number from round_ranking where committed order by number")
                .query(String.class)
                .list();
    }

    private static BigDecimal money(ProcessActors actors) {
        return actors.house
                .as("manager")
                .get("/api/monitor?call=2022-1&direction=1.9")
                .expect(200)
                .json()
                .at("/directions/0/pools/0/committed")
                .decimalValue();
    }
}
