package org.lianshen.doors;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way into our controllers.
 *
 * @param method the HTTP method
 * @param pattern the path, with names in braces
 * @param type the media type it takes, JSON where it takes any
 */
public record Mapping(String method, String pattern, MediaType type) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^/]*})?}?");

    /** All there are: a new one is attacked without being asked for. */
    public static List<Mapping> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.lianshen."))
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .map(Map.Entry::getKey)
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> of(info, method, pattern))))
                .sorted(Comparator.comparing(Mapping::pattern)
                        .thenComparing(Mapping::method)
                        .thenComparing(mapping -> mapping.type().toString()))
                .toList();
    }

    private static Mapping of(RequestMappingInfo info, RequestMethod method, String pattern) {
        var type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(
                        pattern.startsWith("/api/")
                                ? MediaType.APPLICATION_JSON
                                : MediaType.APPLICATION_FORM_URLENCODED);
        return new Mapping(method.name(), pattern, type);
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public boolean hasVariables() {
        return pattern.contains("{");
    }

    /** The path, with something in the place of each name. */
    public String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> values.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return method + " " + pattern + (reads() || type.equals(MediaType.APPLICATION_JSON) ? "" : " " + type);
    }
}
