package org.lianshen.process.pseudonym;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lianshen.process.Vocabulary;

/**
 * What is asked of the engine by people: whose a task is, who began or did something. Its answer, or its count alone,
 * would tell who reviews what. One's own account may be asked for.
 */
final class PersonQuestion {

    private static final Pattern PERSON = Pattern.compile(
            "(?i).*(assignee|owner|candidateuser|involveduser|startedby|startuser|userid|assigner|createuser|createdby)"
                    + ".*");

    /** Conditions on a person that name none. */
    private static final Pattern WITHOUT_NAME = Pattern.compile("(?i)(include|with|without)\\w+|\\w+null");

    /** Calls that do something, and say who does it. */
    private static final Pattern DOING =
            Pattern.compile(".*/task/[^/]+/(claim|unclaim|submit-form)/*|.*/(retries|annotation)/*");

    private static final Pattern PERMITS = Pattern.compile(".*/authorization(/.*)?");
    private static final String EVERY_RESOURCE = "*";
    private static final Pattern OTHER_PERMIT = Pattern.compile("[0-689]|[1-9]\\d");

    private final String account;

    PersonQuestion(String account) {
        this.account = account;
    }

    /** Whether the request asks by somebody else. */
    boolean isIn(HttpServletRequest request, byte[] body, ObjectMapper json) {
        var path = request.getRequestURI();
        if (DOING.matcher(path).matches()) {
            return false;
        }
        var tree = tree(body, json);
        if (PERMITS.matcher(path).matches() && isOtherPermit(request, tree)) {
            return false;
        }
        return isInParameters(request) || isIn("", tree);
    }

    private static JsonNode tree(byte[] body, ObjectMapper json) {
        try {
            return body.length == 0 ? json.nullNode() : json.readTree(body);
        } catch (IOException refusedByTheCall) {
            return json.nullNode();
        }
    }

    /** Permits for a task are given with the task, and tell whose it is; all others are an administrator's business. */
    private static boolean isOtherPermit(HttpServletRequest request, JsonNode tree) {
        if (tree.path("resourceId").asText().equals(EVERY_RESOURCE)) {
            return true;
        }
        var types = Stream.concat(
                        Stream.ofNullable(request.getParameterValues("resourceType"))
                                .flatMap(Arrays::stream),
                        Stream.of(tree.path("resourceType").asText()))
                .filter(type -> !type.isEmpty())
                .toList();
        return !types.isEmpty()
                && types.stream().allMatch(type -> OTHER_PERMIT.matcher(type).matches());
    }

    private boolean isInParameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(parameter ->
                        Arrays.stream(parameter.getValue()).anyMatch(value -> asks(parameter.getKey(), value)));
    }

    private boolean isIn(String name, JsonNode node) {
        return node.isValueNode()
                ? !node.isNull() && asks(name, node.asText())
                : node.isArray()
                        ? StreamSupport.stream(node.spliterator(), false).anyMatch(child -> isIn(name, child))
                        : node.properties().stream().anyMatch(child -> isIn(child.getKey(), child.getValue()));
    }

    private boolean asks(String name, String value) {
        if (name.toLowerCase(Locale.ROOT).endsWith("sortby")) {
            return PERSON.matcher(value).matches();
        }
        // a variable that names an expert
        if (value.contains(Vocabulary.EXPERT.name())) {
            return true;
        }
        return PERSON.matcher(name).matches()
                && !WITHOUT_NAME.matcher(name).matches()
                && !value.isEmpty()
                && !value.equals(account);
    }
}
