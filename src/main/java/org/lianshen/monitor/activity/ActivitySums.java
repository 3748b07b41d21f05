package org.lianshen.monitor.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianshen.monitor.MonitorScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How many of each activity ended, and how long they took together. */
@Service
public class ActivitySums {

    private final ActivityRepository activities;

    ActivitySums(ActivityRepository activities) {
        this.activities = activities;
    }

    /** The sums by model and activity, over all versions. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Sum> of(MonitorScope scope) {
        var sums = new LinkedHashMap<Map.Entry<String, String>, Sum>();
        var all = new ArrayList<>(activities.totals(scope));
        activities.endedAfter(activities.foldedUntil(), null, scope.call()).stream()
                .filter(each -> scope.code() == null || each.round().code().equals(scope.code()))
                .forEach(each -> all.add(new Sum(each.model(), each.activity(), 1, each.millis())));
        all.forEach(each -> sums.merge(Map.entry(each.model(), each.activity()), each, Sum::plus));
        return List.copyOf(sums.values());
    }

    /**
     * One activity.
     *
     * @param model id of its model
     * @param activity its id
     * @param n how many ended
     * @param millis how long they took together
     */
    public record Sum(String model, String activity, long n, long millis) {

        Sum plus(Sum more) {
            return new Sum(model, activity, n + more.n, millis + more.millis);
        }
    }
}
