package org.lianshen.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that odd requests are sent to: those of {@code roles.txt}, so that a new one is tried by itself, and the
 * calls of the engine that are open to anybody.
 *
 * @param mapping the address; the engine's are prefixed with {@link Intruder#ENGINE} and have stars for what varies
 * @param parameters the query parameters it knows
 * @param insiders who gets further than the door
 */
record FuzzAddress(Mapping mapping, List<String> parameters, List<String> insiders) {

    private static final Path ROLES = Path.of("src/test/resources/org/lianshen/doors/roles.txt");
    private static final Path ENGINE = Path.of("src/main/java/org/lianshen/process/webapp/EngineCalls.java");
    private static final Pattern ROW = Pattern.compile("([A-Z]+) (\\S+?)(?: (\\S+/\\S+))?: (.+)");
    private static final Pattern CALL = Pattern.compile("^ {12}(GET|POST|PUT|DELETE|OPTIONS) +(/\\S+|\\{engine}\\S+)$");
    private static final Pattern SECTION = Pattern.compile("^ {4}([A-Z]+)\\(\"\"\"$");
    private static final Map<String, List<String>> CALLERS = Map.of(
            "INSIDE", List.of("officer", "expert01", "recommender-sc-kjt", "chair"),
            "WATCHING", List.of("manager", "designer", "admin"),
            "RETRYING", List.of("manager", "admin"),
            "ADMINISTERING", List.of("admin"));
    private static final Set<String> SHUT = Set.of("401", "403", "404");

    /** What the engine's lists are asked with. */
    private static final List<String> OF_THE_ENGINE = List.of(
            "firstResult",
            "maxResults",
            "sortBy",
            "sortOrder",
            "processInstanceId",
            "processDefinitionKey",
            "processInstanceBusinessKey",
            "id",
            "name",
            "nameLike",
            "memberOfGroup",
            "member",
            "userIdIn",
            "type",
            "resourceType",
            "resourceId",
            "permissionName",
            "permissionValue",
            "resourceName",
            "taskVariables",
            "processVariables",
            "variableNames",
            "deserializeValues",
            "createdAfter",
            "dueBefore",
            "startDate",
            "endDate",
            "interval",
            "subscriptionStartDate",
            "groupBy",
            "active");

    static List<FuzzAddress> all(RequestMappingHandlerMapping handlers) {
        return Stream.concat(ours(handlers), engines()).toList();
    }

    boolean isEngines() {
        return mapping.pattern().startsWith("/camunda/");
    }

    private static Stream<FuzzAddress> ours(RequestMappingHandlerMapping handlers) {
        var rows = lines(ROLES);
        var accounts = rows.get(0).replace("address: anonymous", "").split(" ", -1);
        return rows.stream().skip(1).map(row -> {
            var found = ROW.matcher(row);
            if (!found.matches()) {
                throw new AssertionError("No row: " + row);
            }
            var method = found.group(1);
            var pattern = found.group(2);
            var statuses = found.group(4).split(" ");
            var insiders = IntStream.range(0, statuses.length)
                    .filter(column -> !SHUT.contains(statuses[column]))
                    .mapToObj(column -> accounts[column])
                    .toList();
            var type = found.group(3) != null ? MediaType.parseMediaType(found.group(3)) : MediaType.APPLICATION_JSON;
            return new FuzzAddress(new Mapping(method, pattern, type), parameters(handlers, method, pattern), insiders);
        });
    }

    private static Stream<FuzzAddress> engines() {
        var insiders = new AtomicReference<List<String>>(List.of());
        return lines(ENGINE).stream().flatMap(line -> {
            var section = SECTION.matcher(line);
            if (section.matches()) {
                insiders.set(CALLERS.get(section.group(1)));
            }
            return Stream.of(line)
                    .map(CALL::matcher)
                    .filter(Matcher::matches)
                    // guesses of one's own password would shut the account
                    .filter(call -> !call.group(2).endsWith("/credentials"))
                    .map(call -> engines(call.group(1), call.group(2), insiders.get()));
        });
    }

    private static FuzzAddress engines(String method, String path, List<String> insiders) {
        var pattern = path.startsWith("/") ? "/camunda/api" + path : path.replace("{engine}", Intruder.ENGINE);
        return new FuzzAddress(new Mapping(method, pattern, MediaType.APPLICATION_JSON), OF_THE_ENGINE, insiders);
    }

    private static List<String> parameters(RequestMappingHandlerMapping handlers, String method, String pattern) {
        var names = new ArrayList<String>();
        handlers.getHandlerMethods().forEach((info, handler) -> {
            boolean here = info.getPatternValues().contains(pattern)
                    && info.getMethodsCondition().getMethods().stream()
                            .anyMatch(one -> one.name().equals(method));
            if (here) {
                names.addAll(names(handler));
            }
        });
        return names;
    }

    private static List<String> names(HandlerMethod handler) {
        var discoverer = new DefaultParameterNameDiscoverer();
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> {
                    parameter.initParameterNameDiscovery(discoverer);
                    return name(parameter);
                })
                .toList();
    }

    private static String name(MethodParameter parameter) {
        var told = parameter.getParameterAnnotation(RequestParam.class).name();
        Parameter itself = parameter.getParameter();
        return !told.isEmpty() ? told : itself.isNamePresent() ? itself.getName() : "value";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
