package org.lianshen.drills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** The proposals of one direction, all on their way at once, and then their round until its list is approved. */
final class ProposalGroup {

    private final ClientActions actions;
    private final String direction;
    private final int size;
    private final ThinkTime pace;
    private final Map<String, ExpectedOutcome> fates = new ConcurrentHashMap<>();

    /**
     * A group that has not set out yet.
     *
     * @param direction of {@link DrillCall#OPEN}
     * @param size how many proposals
     * @param pace how long everybody thinks between two steps
     */
    ProposalGroup(ClientActions actions, String direction, int size, ThinkTime pace) {
        this.actions = actions;
        this.direction = direction;
        this.size = size;
        this.pace = pace;
    }

    /** Goes the whole way; what became of each proposal. */
    Map<String, ExpectedOutcome> run() {
        together(IntStream.range(0, size)
                .<Executable>mapToObj(index -> () -> untilReview(ExpectedOutcome.of(index)))
                .toList());
        actions.officerCloses(direction);
        var panels = actions.officerAssigns(direction);
        var work = new ArrayList<Executable>();
        panels.forEach((number, experts) -> {
            if (fates.get(number) == ExpectedOutcome.WITHDRAWN_IN_REVIEW) {
                work.add(() -> {
                    pace.think();
                    actions.withdraws(number);
                });
            } else {
                experts.forEach(expert -> work.add(() -> {
                    pace.think();
                    actions.expertScores(expert, number, 60 + Math.floorMod(number.hashCode(), 40));
                }));
            }
        });
        together(work);
        actions.listIsApproved(direction);
        return fates;
    }

    private void untilReview(ExpectedOutcome expected) {
        pace.think();
        var number = actions.drafts(DrillCall.OPEN, direction);
        fates.put(number, expected);
        if (expected == ExpectedOutcome.CONFIRMED_EARLY) {
            step(() -> actions.agencySends(number, "accepted"));
        }
        step(() -> actions.submits(number));
        if (expected == ExpectedOutcome.WITHDRAWN_AT_ONCE) {
            step(() -> actions.withdraws(number));
            return;
        }
        step(() -> actions.recommenderDecides(
                number, expected == ExpectedOutcome.NOT_RECOMMENDED ? "decline" : "recommend"));
        switch (expected) {
            case NOT_RECOMMENDED -> {
                return;
            }
            case REFUSED -> {
                step(() -> actions.officerDecides(number, "refuse"));
                return;
            }
            case RETURNED -> {
                step(() -> actions.officerDecides(number, "return"));
                step(() -> actions.corrects(number));
            }
            default -> {
                // straight on
            }
        }
        step(() -> actions.officerDecides(number, "pass"));
        if (expected != ExpectedOutcome.CONFIRMED_EARLY) {
            step(() -> actions.agencySends(
                    number, expected == ExpectedOutcome.REJECTED_BY_AGENCY ? "rejected" : "accepted"));
        }
        if (expected == ExpectedOutcome.CONFIRMED_TWICE) {
            step(() -> actions.agencySends(number, "accepted"));
        }
    }

    private void step(Runnable step) {
        pace.think();
        step.run();
    }

    /** All at once; the first failure is told when all are through. */
    static void together(List<Executable> work) {
        var crowd = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "drill-client");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            work.forEach(each -> calls.add(() -> {
                try {
                    each.execute();
                } catch (Throwable failure) {
                    throw new AssertionError(failure.getMessage(), failure);
                }
                return true;
            }));
            for (var done : crowd.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            crowd.shutdownNow();
        }
    }
}
