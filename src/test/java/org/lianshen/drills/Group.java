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
final class Group {

    private final Desk desk;
    private final String direction;
    private final int size;
    private final Pace pace;
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();

    /**
     * A group that has not set out yet.
     *
     * @param direction of {@link DrillCall#OPEN}
     * @param size how many proposals
     * @param pace how long everybody thinks between two steps
     */
    Group(Desk desk, String direction, int size, Pace pace) {
        this.desk = desk;
        this.direction = direction;
        this.size = size;
        this.pace = pace;
    }

    /** Goes the whole way; what became of each proposal. */
    Map<String, Fate> run() {
        together(IntStream.range(0, size)
                .<Executable>mapToObj(index -> () -> untilReview(Fate.of(index)))
                .toList());
        desk.officerCloses(direction);
        var panels = desk.officerAssigns(direction);
        var work = new ArrayList<Executable>();
        panels.forEach((number, experts) -> {
            if (fates.get(number) == Fate.WITHDRAWN_IN_REVIEW) {
                work.add(() -> {
                    pace.think();
                    desk.withdraws(number);
                });
            } else {
                experts.forEach(expert -> work.add(() -> {
                    pace.think();
                    desk.expertScores(expert, number, 60 + Math.floorMod(number.hashCode(), 40));
                }));
            }
        });
        together(work);
        desk.listIsApproved(direction);
        return fates;
    }

    private void untilReview(Fate fate) {
        pace.think();
        var number = desk.drafts(DrillCall.OPEN, direction);
        fates.put(number, fate);
        if (fate == Fate.CONFIRMED_EARLY) {
            step(() -> desk.agencySends(number, "accepted"));
        }
        step(() -> desk.submits(number));
        if (fate == Fate.WITHDRAWN_AT_ONCE) {
            step(() -> desk.withdraws(number));
            return;
        }
        step(() -> desk.recommenderDecides(number, fate == Fate.NOT_RECOMMENDED ? "decline" : "recommend"));
        switch (fate) {
            case NOT_RECOMMENDED -> {
                return;
            }
            case REFUSED -> {
                step(() -> desk.officerDecides(number, "refuse"));
                return;
            }
            case RETURNED -> {
                step(() -> desk.officerDecides(number, "return"));
                step(() -> desk.corrects(number));
            }
            default -> {
                // straight on
            }
        }
        step(() -> desk.officerDecides(number, "pass"));
        if (fate != Fate.CONFIRMED_EARLY) {
            step(() -> desk.agencySends(number, fate == Fate.REJECTED_BY_AGENCY ? "rejected" : "accepted"));
        }
        if (fate == Fate.CONFIRMED_TWICE) {
            step(() -> desk.agencySends(number, "accepted"));
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
