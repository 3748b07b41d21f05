package org.lianshen.confirmation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.lianshen.desk.SampleProposals;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.boot.test.context.TestComponent;

/** Proposals of direction 2.0 by teams that can be told apart, and what the agency says of them. */
@TestComponent
public record Teams(SampleProposals samples) {

    public static final Team STEPPE = new Team(
            "高寒草原沙尘暴预警", "Early warning of dust storms on alpine grasslands", "张晓明", "Zhang Xiaoming", "Bolormaa Dorj");
    public static final Team LAKE =
            new Team("咸水湖遥感", "Remote sensing of salt lakes", "欧阳敏", "Ouyang Min", "Ganbold Natsag");
    public static final Team CAMEL =
            new Team("骆驼乳制品质量追溯", "Quality traceability of camel milk products", "吕芳", "Lü Fang", "Zolzaya Purev");

    /** Who and what. */
    public record Team(String zh, String en, String chinese, String latin, String foreign) {

        /** An entry that says it all, as the agency writes it; without reference. */
        public String entry(String id, String decision) {
            return entry(id, decision, "");
        }

        public String entry(String id, String decision, String more) {
            return """
                    {"id": "%s", "direction": "2.0", "decision": "%s", "title": "%s", "chineseInvestigator": "%s",
                     "foreignInvestigator": "%s"%s}""".formatted(id, decision, en.toUpperCase(), latin, foreign, more);
        }

        /** One that says too little to be sure. */
        public String vague(String id, String decision) {
            return """
                    {"id": "%s", "direction": "2.0", "decision": "%s", "title": "%s"}""".formatted(id, decision, en);
        }

        public Consumer<ObjectNode> change() {
            return json -> {
                json.remove("foreignSubmission");
                json.putObject("title").put("zh", zh).put("en", en);
                ((ObjectNode) json.at("/principalInvestigators/0/name"))
                        .put("zh", chinese)
                        .put("en", latin);
                ((ObjectNode) json.at("/principalInvestigators/1/name")).put("en", foreign);
            };
        }
    }

    public String put(Team team, ProposalStatus status) {
        return samples.put("2.0", status, team.change());
    }
}
