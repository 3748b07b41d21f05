package org.lianshen.proposal.content;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;

/**
 * Asks of a proposal: is it well-formed? One entry per wrong field. Whether the guideline allows it, is another
 * question.
 */
@Component
public class WellFormedness {

    private static final Set<Class<? extends Annotation>> ACROSS_FIELDS =
            Set.of(OneLeadPerSide.class, FundingAddsUp.class, OneInvestigatorPerSide.class, KnownParticipants.class);

    private final Catalogue catalogue;
    private final Validator validator;

    /** Well-formedness with regard to the calls of this catalogue. */
    public WellFormedness(Catalogue catalogue) {
        this.catalogue = catalogue;
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            this.validator = factory.getValidator();
        }
    }

    /** What is wrong with a draft: missing is allowed, except call and direction. */
    public List<FieldError> ofDraft(ContentReading reading) {
        return problems(reading, Draft.class);
    }

    /** What is wrong with, or missing from, a proposal that is to be checked or submitted. */
    public List<FieldError> ofComplete(ContentReading reading) {
        return problems(reading, Complete.class);
    }

    /** What is wrong with, or missing from, stored content that is to be checked or submitted. */
    public List<FieldError> ofComplete(ProposalContent content) {
        return ofComplete(new ContentReading(content, List.of()));
    }

    /**
     * The content as a draft.
     *
     * @throws Refusal malformed, with all problems
     */
    public ProposalContent requireDraft(ContentReading reading) {
        return new ContentReading(reading.content(), ofDraft(reading)).orRefuse();
    }

    /**
     * The content as a complete proposal.
     *
     * @throws Refusal malformed, with all problems
     */
    public ProposalContent requireComplete(ContentReading reading) {
        return new ContentReading(reading.content(), ofComplete(reading)).orRefuse();
    }

    private List<FieldError> problems(ContentReading reading, Class<?> group) {
        Map<String, FieldError> found = new LinkedHashMap<>();
        reading.problems().forEach(problem -> found.putIfAbsent(problem.path(), problem));
        Set<String> unreadable = Set.copyOf(found.keySet());
        Set<String> around = around(unreadable);
        boolean readable = reading.problems().stream().noneMatch(problem -> joined(problem.path()));
        validator.validate(reading.content(), group).stream()
                .filter(violation -> readable || !acrossFields(violation))
                .map(WellFormedness::problem)
                .filter(error -> !around.contains(error.path()) && !within(unreadable, error.path()))
                .sorted(Comparator.comparing(FieldError::path)
                        .thenComparing(error -> error.message().en()))
                .forEach(error -> found.putIfAbsent(error.path(), error));
        unknownPlace(reading.content()).forEach(error -> found.putIfAbsent(error.path(), error));
        return List.copyOf(found.values());
    }

    /** Conditions across fields are judged once the fields they look at can be read. */
    private static boolean acrossFields(ConstraintViolation<ProposalContent> violation) {
        return ACROSS_FIELDS.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
    }

    private static boolean joined(String path) {
        return path.startsWith("/participants") || path.startsWith("/principalInvestigators");
    }

    /** These paths with all those that lead to them. */
    private static Set<String> around(Set<String> paths) {
        Set<String> around = new HashSet<>();
        for (String path : paths) {
            for (String up = path; around.add(up) && !up.isEmpty(); up = up(up)) {
                // the next one up
            }
        }
        return around;
    }

    /** Whether the path lies within one of those. */
    private static boolean within(Set<String> paths, String path) {
        String up = path;
        while (!paths.contains(up) && !up.isEmpty()) {
            up = up(up);
        }
        return paths.contains(up);
    }

    private static String up(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private List<FieldError> unknownPlace(ProposalContent content) {
        String call = content.call();
        String direction = content.direction();
        if (Blank.is(call)) {
            return List.of();
        }
        if (catalogue.call(call).isEmpty()) {
            return List.of(FieldError.at("/call", Text.of("proposal.content.no-such-call")));
        }
        if (Blank.is(direction)) {
            return List.of();
        }
        return catalogue.direction(new DirectionId(call, direction)).isPresent()
                ? List.of()
                : List.of(FieldError.at("/direction", Text.of("proposal.content.no-such-direction")));
    }

    private static FieldError problem(ConstraintViolation<ProposalContent> violation) {
        var parts = violation.getMessage().split("\\|");
        var wrong = Text.of(parts[0], Arrays.copyOfRange(parts, 1, parts.length, Object[].class));
        return new FieldError(pointer(violation.getPropertyPath()), wrong);
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
