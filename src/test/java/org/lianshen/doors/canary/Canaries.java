package org.lianshen.doors.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The made-up words of a story, who they belong to, and who may read them. */
final class Canaries {

    /** Whoever looks around: all roles, experts with and without assignments, those whom nothing concerns. */
    static final List<String> EVERYBODY = List.of(
            "",
            "applicant1",
            "applicant2",
            "recommender-sc-kjt",
            "recommender-moe",
            "agency-nrf",
            "agency-cdti",
            "expert01",
            "expert02",
            "expert03",
            "expert04",
            "expert09",
            "liaison",
            "finance",
            "manager",
            "designer",
            "admin",
            "officer",
            "chair",
            "approver");

    /** Whom a small step could tell something: reviewing, replaced, the applicant. */
    static final List<String> CONCERNED = List.of("expert01", "expert02", "expert03", "applicant1");

    private static final Set<String> STAFF =
            Set.of("liaison", "finance", "manager", "designer", "admin", "officer", "chair", "approver");
    private static final Set<String> KNOWING = Set.of("officer", "chair");
    private static final Set<String> PANEL = Set.of("officer", "chair", "approver");
    private static final Set<String> STRANGERS = Set.of("", "applicant2", "recommender-moe", "agency-cdti");

    private static final int EXPERTS = 9;

    private final List<Canary> all = new ArrayList<>();

    Canaries() {
        Predicate<String> notExperts = account -> !account.startsWith("expert") && !STRANGERS.contains(account);
        for (var names : NamedProposal.values()) {
            for (var word : names.words()) {
                all.add(new Canary(
                        word, "an applicant's name, organisation, mail or file", notExperts, names.published()));
            }
        }
        all.add(new Canary("applicant1", "the applicant's account", notExperts, List.of()));
        all.add(new Canary("申报人甲", "the applicant's name", notExperts, List.of()));
        IntStream.rangeClosed(1, EXPERTS).forEach(this::expert);
        score("90.600", Set.of("expert01", "expert02", "expert04"));
        score("70.600", Set.of("expert01", "expert02", "expert05"));
    }

    /** One that the story makes; staff reads it once the list is approved. */
    private void score(String score, Set<String> authors) {
        Predicate<String> own = authors::contains;
        all.add(new Canary(
                score,
                "a score",
                own.or(STAFF::contains),
                own.or(PANEL::contains),
                Set.of("on notice", "objected to", CanaryWatch.DECIDED),
                List.of()));
    }

    private void expert(int place) {
        var account = NamedExpert.account(place);
        Predicate<String> self = account::equals;
        for (var word : NamedExpert.words(place)) {
            all.add(new Canary(
                    word,
                    "an expert's name, organisation, mail or id",
                    self.or(STAFF::contains),
                    self.or(KNOWING::contains),
                    Set.of(CanaryWatch.DECIDED),
                    List.of()));
        }
        all.add(new Canary(
                NamedExpert.comment(place),
                "a comment",
                // whoever sees the proposal
                self.or(STAFF::contains).or(Set.of("applicant1", "recommender-sc-kjt")::contains),
                self.or(PANEL::contains),
                Set.of(CanaryWatch.DECIDED),
                List.of()));
        all.add(new Canary(NamedExpert.remark(place), "a confidential remark", self.or(PANEL::contains), List.of()));
        all.add(new Canary(NamedExpert.draft(place), "a draft", self, List.of()));
        all.add(new Canary(NamedExpert.reason(place), "a reason for staff", self.or(STAFF::contains), List.of()));
        all.add(new Canary(NamedExpert.returned(place), "the officer's reason", self.or(STAFF::contains), List.of()));
    }

    List<Canary> all() {
        return List.copyOf(all);
    }

    /** The words that name applicants and experts. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(NamedProposal.values()).flatMap(proposal -> proposal.words().stream()),
                        IntStream.rangeClosed(1, EXPERTS).boxed().flatMap(place -> NamedExpert.words(place).stream()))
                .toList();
    }

    /** What the public notices say. */
    List<String> published() {
        return all.stream()
                .flatMap(canary -> canary.published().stream())
                .distinct()
                .toList();
    }
}
