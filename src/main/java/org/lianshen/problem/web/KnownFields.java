package org.lianshen.problem.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * A form that is sent has the fields its address knows, each once, and no more files than it takes: nothing is dropped
 * unseen.
 */
@Configuration(proxyBeanMethods = false)
class KnownFields implements HandlerInterceptor, WebMvcConfigurer {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    /** What proves that the form is ours. */
    private static final String TOKEN = "_csrf";

    private static final int LONGEST_QUOTE = 60;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
        if (asked && handler instanceof HandlerMethod method && isOurs(method) && isForm(request)) {
            var problems = new ArrayList<FieldError>();
            refuseUnknown(request, method, problems);
            refuseFiles(request, method, problems);
            if (!problems.isEmpty()) {
                throw Refusal.malformed(problems);
            }
        }
        return true;
    }

    private static void refuseUnknown(HttpServletRequest request, HandlerMethod method, List<FieldError> problems) {
        var known = parameters(method).stream()
                .filter(parameter -> !takesFiles(parameter))
                .collect(Collectors.toMap(KnownFields::name, KnownFields::takesMany));
        recordFields(method).forEach(name -> known.put(name, false));
        known.put(TOKEN, false);
        request.getParameterMap().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                problems.add(FieldError.at("/" + shortened(name), Text.of("problem.unknown-field")));
            } else if (values.length > 1 && !known.get(name)) {
                problems.add(FieldError.at("/" + name, Text.of("problem.field-given-twice")));
            }
        });
    }

    private static void refuseFiles(HttpServletRequest request, HandlerMethod method, List<FieldError> problems) {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null || form.getMultiFileMap().isEmpty() || takesAnyFile(method)) {
            return;
        }
        Map<String, Boolean> known = parameters(method).stream()
                .filter(KnownFields::takesFiles)
                .collect(Collectors.toMap(KnownFields::name, KnownFields::takesMany));
        form.getMultiFileMap().forEach((name, files) -> {
            if (!known.containsKey(name)) {
                problems.add(FieldError.at("/" + shortened(name), Text.of("problem.no-file-of-that-name-taken")));
            } else if (files.size() > 1 && !known.get(name)) {
                problems.add(FieldError.at("/" + name, Text.of("problem.one-file-at-a-time", files.size())));
            }
        });
    }

    /** Forms of many fields are records, whose components are the fields. */
    private static Stream<String> recordFields(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName);
    }

    private static List<MethodParameter> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .toList();
    }

    /** Some take the one file of a request whatever it is called, and count themselves. */
    private static boolean takesAnyFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> HttpServletRequest.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static boolean takesFiles(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return MultipartFile.class.isAssignableFrom(type)
                || type == MultipartFile[].class
                || (Collection.class.isAssignableFrom(type)
                        && parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getName()));
    }

    private static boolean takesMany(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    private static String name(MethodParameter parameter) {
        var declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null && !declared.name().isEmpty()) {
            return declared.name();
        }
        parameter.initParameterNameDiscovery(NAMES);
        @Nullable String name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.lianshen.");
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && Set.of(MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        .contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…";
    }
}
