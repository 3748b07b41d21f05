package org.lianshen.confirmation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.proposal.ProposalStatus.SUBMITTED;

import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.AgencyListSender;
import org.lianshen.confirmation.Teams;
import org.lianshen.confirmation.matching.PrivateUse;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.SampleProposals;
import org.springframework.beans.factory.annotation.Autowired;

/** Characters that only the writer's computer knows are told; those of old Windows are read. */
@DeskTest
class UnknownCharactersTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private SampleProposals samples;

    @Test
    void whatNobodyKnowsIsTold() {
        new Teams(samples).put(Teams.STEPPE, SUBMITTED);
        var lists = new AgencyListSender(inbox);
        var told = lists.sendAll(named("m1", "王\uE123示")).get(0).message();
        assertThat(told.zh()).contains("U+E123", "自造字");
        assertThat(told.en()).contains("U+E123");
        assertThat(lists.sendAll(named("m2", "王\uE863示")).get(0).message().en()).doesNotContain("computer");
    }

    @Test
    void eachIsNamedOnce() {
        assertThat(PrivateUse.unknown("\uE123王\uE124\uE123\uE863")).containsExactly("U+E123", "U+E124");
    }

    private static String named(String id, String investigator) {
        return "{\"id\": \"%s\", \"direction\": \"2.0\", \"decision\": \"received\", \"chineseInvestigator\": \"%s\"}"
                .formatted(id, investigator);
    }
}
