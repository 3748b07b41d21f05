package org.lianshen.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes sample proposals at several stages, once, through the services that people use, each step as the account whose
 * step it is. They live in a made-up call of their own, so that no round of a real call waits for them.
 */
@Component
class DemoSamples {

    static final String CALL = "demo-1";

    private static final Logger LOG = LoggerFactory.getLogger(DemoSamples.class);

    /** Directions whose intake the officer closes, and how far their rounds go. */
    private static final Map<String, RoundGoal> ROUNDS = Map.of(
            "9.0", RoundGoal.APPROVAL, "9.3", RoundGoal.REVIEW, "9.4", RoundGoal.RANKING, "9.5", RoundGoal.NOTICE);

    /** The direction with two samples so alike that an entry of the agency may mean either. */
    private static final String WITH_TWINS = "9.6";

    private final Catalogue catalogue;
    private final Proposals proposals;
    private final SampleApplicants applicants;
    private final SampleOffices offices;
    private final SampleAgencies agencies;
    private final SampleStages stages;
    private final SamplePanels panels;

    DemoSamples(
            Catalogue catalogue,
            Proposals proposals,
            SampleApplicants applicants,
            SampleOffices offices,
            SampleAgencies agencies,
            SampleStages stages,
            SamplePanels panels) {
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.applicants = applicants;
        this.offices = offices;
        this.agencies = agencies;
        this.stages = stages;
        this.panels = panels;
    }

    /** How far a round goes, in the order of its steps. */
    private enum RoundGoal {
        REVIEW,
        RANKING,
        APPROVAL,
        NOTICE
    }

    /** Makes them, unless they are there or the catalogue has no such call. A sample that fails is told in the log. */
    void makeOnce() {
        catalogue.call(CALL).filter(this::isEmpty).ifPresent(this::make);
    }

    private boolean isEmpty(Call call) {
        return call.directions().stream()
                .allMatch(direction -> proposals.count(direction.id(), EnumSet.allOf(ProposalStatus.class)) == 0);
    }

    private void make(Call call) {
        var samples = DescribedSample.all();
        for (var direction : call.directions()) {
            var made = new ArrayList<Made>();
            for (int index = 0; index < samples.size(); index++) {
                var sample = samples.get(index);
                if (sample.direction().equals(direction.code())) {
                    make(direction, sample, index + 1, made);
                }
            }
            attempt("the round of " + direction.code(), () -> round(direction, made));
        }
    }

    private void make(Direction direction, DescribedSample sample, int index, List<Made> made) {
        attempt("“" + sample.title().en() + "”", () -> {
            var number = applicants.draft(direction, sample, index);
            made.add(new Made(number, sample));
            stages.go(direction, number, sample.stage());
        });
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("Demo mode goes on without {}, which could not be made", what, failure);
        }
    }

    private void round(Direction direction, List<Made> made) {
        var goal = ROUNDS.get(direction.code());
        if (goal == null) {
            direction.confirmation().agencies().stream()
                    .findFirst()
                    .ifPresent(agency -> stillOpen(agency, direction.code()));
            return;
        }
        offices.closeIntake(direction);
        var answers = made.stream().collect(Collectors.toMap(Made::number, Made::reviews));
        var assigned = goal == RoundGoal.REVIEW
                ? panels.ofEverybody(direction, counted(answers))
                : panels.suggested(direction);
        offices.assignExperts(direction, assigned);
        assigned.forEach(panel -> offices.review(panel, answers.getOrDefault(panel.number(), List.of())));
        if (goal.compareTo(RoundGoal.RANKING) > 0) {
            offices.settleRanking(direction);
        }
        if (goal == RoundGoal.NOTICE) {
            offices.approveList(direction);
        }
    }

    private static Map<ProposalNumber, Integer> counted(Map<ProposalNumber, List<String>> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answered -> answered.getValue().size()));
    }

    /** Where the intake is open, the other side knows of applications that ours does not have. */
    private void stillOpen(String agency, String direction) {
        agencies.nameUnknown(agency, direction);
        if (direction.equals(WITH_TWINS)) {
            agencies.nameTwins(agency, direction);
        }
    }

    /** A sample that stands in the house. */
    private record Made(ProposalNumber number, DescribedSample sample) {

        List<String> reviews() {
            var reviews = sample.reviews();
            return reviews == null ? List.of() : reviews;
        }
    }
}
