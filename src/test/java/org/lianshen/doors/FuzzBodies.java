package org.lianshen.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an address would take, to be spoilt. */
final class FuzzBodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String QUERY = """
            {"processInstanceBusinessKey":"x","candidateGroups":["officer"],"assignee":"officer","name":"x","nameLike":"%x%",
             "createdAfter":"2022-01-01T00:00:00.000+0000","priority":50,"active":true,"orQueries":[{"name":"y"}],
             "taskVariables":[{"name":"a","operator":"eq","value":1}],"sorting":[{"sortBy":"created","sortOrder":"desc"}],
             "processInstanceIds":["x"],"processDefinitionKey":"joint-research","id":"x"}""";
    private static final String USER = """
            {"profile":{"id":"fuzz","firstName":"A","lastName":"B","email":"a@example.org"},
             "credentials":{"password":"long-enough-1"}}""";

    /** By the end of the address; the longest that fits counts. */
    private static final Map<String, String> SEEDS = new LinkedHashMap<>(Map.ofEntries(
            Map.entry(
                    "/confirmations",
                    "[{\"id\":\"f1\",\"direction\":\"1.9\",\"reference\":\"R\",\"decision\":\"accepted\","
                            + "\"title\":\"T\",\"durationMonths\":24}]"),
            Map.entry("/joint-lists", "{\"direction\":\"1.9\"}"),
            Map.entry("/closing", "{\"reason\":\"x\"}"),
            Map.entry(
                    "/deadlines", "{\"kind\":\"applicants\",\"until\":\"2030-01-01T16:00:00+08:00\",\"reason\":\"x\"}"),
            Map.entry("/clock", "{\"advance\":\"PT1S\"}"),
            Map.entry("/objections", "{\"name\":\"x\",\"email\":\"x@example.org\",\"ground\":\"x\",\"number\":\"x\"}"),
            Map.entry("/submission", "{\"findingsAcknowledged\":true}"),
            Map.entry("/draft", "{\"answers\":{\"opinion\":\"x\",\"marks\":[{\"score\":1}]}}"),
            Map.entry(
                    "/submit-form",
                    "{\"variables\":{\"decision\":{\"value\":\"recommend\",\"type\":\"String\"},"
                            + "\"opinion\":{\"value\":\"x\"},"
                            + "\"answers\":{\"value\":\"[{\\\"rule\\\":\\\"x\\\"}]\",\"type\":\"Json\"}}}"),
            Map.entry("/claim", "{\"userId\":\"expert01\"}"),
            Map.entry("/unclaim", "{}"),
            Map.entry("/task", QUERY),
            Map.entry("/list", QUERY),
            Map.entry("/count", QUERY),
            Map.entry("/group", "{\"id\":\"officer\",\"member\":\"officer\",\"sorting\":[]}"),
            Map.entry("/group/create", "{\"id\":\"fuzz\",\"name\":\"F\",\"type\":\"WORKFLOW\"}"),
            Map.entry("/password-policy", "{\"password\":\"x\",\"profile\":{\"id\":\"x\"}}"),
            Map.entry("/profile", "{\"id\":\"x\",\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@example.org\"}"),
            Map.entry("/credentials", "{\"password\":\"x\",\"authenticatedUserPassword\":\"wrong\"}"),
            Map.entry("/user/create", USER),
            Map.entry(
                    "/authorization/create",
                    "{\"type\":1,\"permissions\":[\"READ\"],\"userId\":\"fuzz\",\"groupId\":null,"
                            + "\"resourceType\":7,\"resourceId\":\"fuzz\"}"),
            Map.entry("/retries", "{\"retries\":1}"),
            Map.entry("/annotation", "{\"annotation\":\"x\"}")));

    private final JsonNode proposal;

    /** With a proposal that would be taken. */
    FuzzBodies(JsonNode proposal) {
        this.proposal = proposal;
    }

    JsonNode of(Mapping mapping) {
        var pattern = mapping.pattern();
        if (pattern.endsWith("/proposals") || pattern.endsWith("/{number}") || pattern.endsWith("/formal-checks")) {
            return proposal;
        }
        return SEEDS.entrySet().stream()
                .filter(seed -> pattern.endsWith(seed.getKey()))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(seed -> parsed(seed.getValue()))
                .orElseGet(() ->
                        pattern.startsWith(Intruder.ENGINE) ? parsed(QUERY) : JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
