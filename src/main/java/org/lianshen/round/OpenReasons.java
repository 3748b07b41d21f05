package org.lianshen.round;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Reasons of the chair that an applicant reads: they name no expert of the round and no other proposal of it. */
@Component
class OpenReasons {

    /** Shorter words stand in too many sentences. */
    private static final int SHORTEST_NAME = 2;

    private static final int SHORTEST_TITLE = 4;

    private final Assignments assignments;
    private final Experts experts;
    private final Proposals proposals;

    OpenReasons(Assignments assignments, Experts experts, Proposals proposals) {
        this.assignments = assignments;
        this.experts = experts;
        this.proposals = proposals;
    }

    /** The reason as the applicant may read it; nothing where it names what the applicant must not know. */
    @Nullable
    Text shown(Round round, ProposalNumber number, @Nullable String reason) {
        return reason == null
                        || reason.isBlank()
                        || named(round, number, reason).isPresent()
                ? null
                : new Text(reason.strip(), reason.strip());
    }

    /**
     * What is wrong with a reason about a proposal.
     *
     * @param path where it stands in what was sent
     */
    Optional<FieldError> fault(Round round, ProposalNumber number, @Nullable String reason, String path) {
        return named(round, number, reason == null ? "" : reason)
                .map(name -> FieldError.at(path, Text.of("round.reason-names-others", name)));
    }

    /**
     * Refuses a reason for a decision on an objection that names the objector, an expert or another proposal.
     *
     * @throws Refusal malformed
     */
    void requireOpen(Round round, Objection objection, String reason) {
        var said = plain(reason);
        var objector = Stream.of(objection.objector(), objection.email() == null ? "" : objection.email())
                .filter(word -> word.strip().length() >= SHORTEST_NAME && speaks(said, plain(word)))
                .findFirst();
        if (objector.isPresent()) {
            throw Refusal.unacceptable("/reason", Text.of("round.reason-names-objector"));
        }
        fault(round, objection.number(), reason, "/reason").ifPresent(fault -> {
            throw Refusal.malformed(List.of(fault));
        });
    }

    private Optional<String> named(Round round, ProposalNumber number, String reason) {
        var said = plain(reason);
        return secrets(round, number)
                .filter(secret -> speaks(said, plain(secret)))
                .findFirst();
    }

    private Stream<String> secrets(Round round, ProposalNumber number) {
        var names = assignments.of(round.direction()).stream()
                .map(Assignment::expert)
                .distinct()
                .flatMap(id -> experts.find(id).stream())
                .map(Expert::name)
                .filter(name -> name.strip().length() >= SHORTEST_NAME);
        var others = proposals.of(round.direction(), EnumSet.allOf(ProposalStatus.class)).stream()
                .filter(proposal -> !proposal.number().equals(number))
                .flatMap(proposal -> Stream.concat(
                        Stream.of(proposal.number().value()),
                        Stream.of(proposal.titleZh(), proposal.titleEn())
                                .filter(title -> title.strip().length() >= SHORTEST_TITLE)));
        var own = proposals.find(number).map(proposal -> List.of(proposal.titleZh(), proposal.titleEn()));
        return Stream.concat(names, others.filter(word -> own.stream().noneMatch(titles -> titles.contains(word))));
    }

    /** Words in Latin letters stand by themselves, others anywhere. */
    private static boolean speaks(String said, String secret) {
        for (int at = said.indexOf(secret); at >= 0 && !secret.isEmpty(); at = said.indexOf(secret, at + 1)) {
            if (!joins(said, at - 1, secret.charAt(0))
                    && !joins(said, at + secret.length(), secret.charAt(secret.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(String said, int at, char edge) {
        return at >= 0 && at < said.length() && isLatin(edge) && isLatin(said.charAt(at));
    }

    private static boolean isLatin(char sign) {
        return Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
