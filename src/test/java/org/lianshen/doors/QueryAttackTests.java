package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.doors.Intruder.ENGINE;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Expressions in queries and filters (CVE-2026-109432) are refused wherever they stand, the most harmless ones too. */
@LianshenTest
class QueryAttackTests {

    /** One that would add one and one, and one that is only a word. */
    private static final List<String> HARMLESS = List.of("${1 + 1}", "word");

    private static final String REFUSED = "查询和筛选中不能使用表达式。 · Queries and filters cannot hold expressions.";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcTemplate jdbc;

    Intruder expert;
    String own;

    @BeforeEach
    void enter() {
        expert = new Intruder(port, "expert01");
        expert.get(ENGINE + "/task");
        own = filters.createTaskFilterQuery()
                .filterOwner("expert01")
                .filterNameLike("%My tasks")
                .singleResult()
                .getId();
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "An expression in any property of a task query that takes one, listing and counting",
            as = "expert",
            meets = "422, nothing is listed or counted")
    void anExpressionInAQuery() {
        for (var expression : HARMLESS) {
            for (var property : expressions()) {
                refused("/task", Map.of(property, expression));
            }
            refused("/task/count", Map.of("assigneeExpression", expression));
        }
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "An expression in an alternative of a query",
            as = "expert",
            meets = "422, nothing is listed or counted")
    void anExpressionInAnAlternative() {
        for (var expression : HARMLESS) {
            for (var property : expressions()) {
                refused("/task", alternative(Map.of(property, expression)));
            }
            refused("/task/count", alternative(Map.of("assigneeExpression", expression)));
        }
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "An expression as parameter of the address",
            as = "expert",
            meets = "422, nothing is listed or counted")
    void anExpressionInAnAddress() {
        for (var property : List.of("assigneeExpression", "dueAfterExpression", "candidateGroupsExpression")) {
            for (var expression : HARMLESS) {
                var parameter = property + "=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
                refused(expert.get(ENGINE + "/task?" + parameter));
                refused(expert.get(ENGINE + "/task/count?" + parameter));
            }
        }
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "A filter of one's own, asked with an extending query that holds an expression",
            as = "expert",
            meets = "422, nothing is listed or counted")
    void anExpressionLaidOverAFilter() {
        for (var asked : List.of("list", "count")) {
            for (var expression : HARMLESS) {
                var extension = Map.of("assigneeExpression", expression);
                refused("/filter/" + own + "/" + asked, extension);
                refused("/filter/" + own + "/" + asked, alternative(extension));
            }
        }
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "A filter from before, in the database with an expression, asked by its owner and by"
                    + " whoever may read it",
            as = "expert, officer",
            meets = "listed as it is; asked: 422, nothing is listed or counted")
    void anExpressionInAStoredFilter() {
        var officer = mayRead("officer", own);
        for (var stored : HARMLESS.stream()
                .map(expression -> "{\"assigneeExpression\":\"" + expression + "\"}")
                .flatMap(query -> Stream.of(query, "{\"orQueries\":[" + query + "]}"))
                .toList()) {
            jdbc.update("update act_ru_filter set query_ = ? where id_ = ?", stored, own);
            assertThat(expert.get(ENGINE + "/filter?itemCount=false").statusCode())
                    .isEqualTo(200);
            for (var somebody : List.of(expert, officer)) {
                refused(somebody.get(ENGINE + "/filter/" + own + "/list"));
                for (var asked : List.of("list", "count")) {
                    var call = ENGINE + "/filter/" + own + "/" + asked;
                    refused(somebody.ask("POST", call, Map.of()));
                    refused(somebody.ask("POST", call, Map.of("name", "x")));
                }
            }
        }
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "Making a filter, changing or deleting one's own",
            as = "expert, admin",
            meets = "403, the filters stay as they were")
    void filtersAreTheHouses() {
        var body = Map.of("resourceType", "Task", "name", "x", "query", Map.of("assignee", "x"));
        for (var account : List.of("expert01", "admin")) {
            var somebody = new Intruder(port, account);
            assertThat(somebody.ask("POST", ENGINE + "/filter/create", body).statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("PUT", ENGINE + "/filter/" + own, body).statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("DELETE", ENGINE + "/filter/" + own, null).statusCode())
                    .isEqualTo(403);
        }
        assertThat(filters.createTaskFilterQuery().filterId(own).count()).isEqualTo(1);
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "Somebody else's filter, read and asked",
            as = "expert",
            meets = "404, as one that does not exist")
    void anothersFilter() {
        var other = new Intruder(port, "expert02");
        for (var call : List.of("", "/list", "/count")) {
            var foreign = other.get(ENGINE + "/filter/" + own + call);
            var absent = other.get(ENGINE + "/filter/00000000-0000" + call);
            assertThat(foreign.statusCode()).as(foreign.uri() + foreign.body()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(absent.body());
        }
    }

    @Test
    @Attack(
            door = Door.QUERIES,
            tries = "Values that are said to be objects, operators and sorting that do not exist, quotation"
                    + " marks in names",
            as = "expert",
            meets = "nothing found or refused; nothing is made of what was sent")
    void oddValues() {
        var object = Map.of("name", "number", "operator", "eq", "value", "word", "type", "Object");
        var operator = Map.of("name", "number", "operator", "resembles", "value", 1);
        var sorting = Map.of("sortBy", "due date", "sortOrder", "asc");
        var quoted = Map.of(
                "sortBy",
                "processVariable",
                "sortOrder",
                "asc",
                "parameters",
                Map.of("variable", "the applicant's \"word\"", "type", "String"));
        assertThat(asked(Map.of("processVariables", List.of(object))).body()).isEqualTo("[]");
        assertThat(asked(Map.of("taskVariables", List.of(operator))).statusCode())
                .isEqualTo(400);
        assertThat(asked(Map.of("sorting", List.of(sorting))).statusCode()).isEqualTo(400);
        assertThat(asked(Map.of("sorting", List.of(quoted))).body()).isEqualTo("[]");
    }

    private HttpResponse<String> asked(Map<String, ?> query) {
        return expert.ask("POST", ENGINE + "/task", query);
    }

    private static Map<String, ?> alternative(Map<String, ?> query) {
        return Map.of("orQueries", List.of(query));
    }

    private Intruder mayRead(String account, String filter) {
        var permit = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        permit.setUserId(account);
        permit.setResource(Resources.FILTER);
        permit.setResourceId(filter);
        permit.addPermission(Permissions.READ);
        authorizations.saveAuthorization(permit);
        return new Intruder(port, account);
    }

    private void refused(String path, Object body) {
        refused(expert.ask("POST", ENGINE + path, body));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(REFUSED);
    }

    /** Every property of a query that takes an expression. */
    private static List<String> expressions() {
        var found = Arrays.stream(TaskQueryDto.class.getMethods())
                .map(java.lang.reflect.Method::getName)
                .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(20);
        return found;
    }
}
