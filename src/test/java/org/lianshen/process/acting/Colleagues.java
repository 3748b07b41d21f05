package org.lianshen.process.acting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.lianshen.process.account.AccountOffice;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house with a second officer and a second approver, who read the chair's mail. */
public final class Colleagues implements AutoCloseable {

    public static final String OFFICER = "officer-two";
    public static final String CHAIRS_OTHER_SELF = "approver-two";

    public final House house;
    final TaskService tasks;
    final JdbcClient jdbc;
    private final IdentityService identity;

    public Colleagues(ApplicationContext context, int port) {
        house = new House(port, context.getBean(Catalogue.class));
        tasks = context.getBean(TaskService.class);
        jdbc = context.getBean(JdbcClient.class);
        identity = context.getBean(IdentityService.class);
        var office = context.getBean(AccountOffice.class);
        office.open(AccountOffice.plain(OFFICER, "Officer Two", Role.OFFICER), LianshenTest.PASSWORD);
        var chair = identity.createUserQuery().userId("chair").singleResult().getEmail();
        office.open(
                new Account(CHAIRS_OTHER_SELF, "Approver Two", chair, Set.of(Role.APPROVER), null, null, null),
                LianshenTest.PASSWORD);
    }

    /** A task of the officers that nobody has claimed. */
    public String officersTask() {
        var number = house.applicantSubmits("1.3");
        house.recommenderRecommends(number);
        return house.task("officer", number, "check-formal-requirements");
    }

    public void claims(String account, String task) {
        house.as(account)
                .engine("/task/" + task + "/claim", Map.of("userId", account))
                .expect(204);
    }

    /** Who has claimed it, or null. */
    String holder(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    /** What an officer answers who passes it. */
    Map<String, Object> passing(String task) {
        return house.passing(String.valueOf(tasks.getVariable(task, "number")));
    }

    Answer handsOver(String to, String reason, String... ids) {
        return house.as("manager")
                .post("/api/monitor/tasks/hand-overs", Map.of("tasks", List.of(ids), "to", to, "reason", reason));
    }

    /** What became of the one task that was asked for. */
    static JsonNode only(Answer answer) {
        return answer.expect(200).json().get("results").get(0);
    }

    Answer nudges(String... ids) {
        return house.as("manager").post("/api/monitor/tasks/nudges", Map.of("tasks", List.of(ids)));
    }

    Answer sets(String absent, String substitute, String from, String to) {
        return house.as("manager")
                .post(
                        "/api/monitor/substitutes",
                        Map.of(
                                "absent", absent,
                                "substitute", substitute,
                                "from", from,
                                "to", to,
                                "reason", "年假"));
    }

    /** To whom letters of that kind were written, by address. */
    List<String> letters(String kind) {
        return jdbc.sql("select address from letter where kind = :kind order by address, id")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** They leave; what was done in their names is forgotten first. */
    @Override
    public void close() {
        jdbc.sql("truncate task_action, substitution, task_receipt").update();
        identity.deleteUser(OFFICER);
        identity.deleteUser(CHAIRS_OTHER_SELF);
    }
}
