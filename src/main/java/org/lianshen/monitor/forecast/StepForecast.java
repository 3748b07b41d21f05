package org.lianshen.monitor.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.DirectionId;

/**
 * What is to be expected of the open cases of a step, in one direction.
 *
 * @param direction whose step; call and direction in the API
 * @param step id of the activity that waits
 * @param name what it is called
 * @param open how many wait and have a deadline
 * @param overdue how many of them have missed it already
 * @param nextDue the nearest deadline of the others, Beijing time
 * @param unknown how many of the others have too few earlier cases to be told of
 * @param anyMissed the chance that at least one of those that can be told of misses its deadline, in steps of 0.05;
 *     null where none can be told of
 * @param expectedMisses how many of them will on average, with one decimal
 * @param fewest so many or more do with a chance of nine in ten
 * @param most so many or fewer do with a chance of nine in ten
 * @param basis whose earlier cases it rests on; the farthest level where the cases differ
 * @param cases how many earlier cases it rests on; the smallest number where the cases differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepForecast(
        @JsonUnwrapped DirectionId direction,
        String step,
        Text name,
        int open,
        int overdue,
        @Nullable OffsetDateTime nextDue,
        int unknown,
        @Nullable Double anyMissed,
        @Nullable Double expectedMisses,
        @Nullable Integer fewest,
        @Nullable Integer most,
        @Nullable PoolLevel basis,
        @Nullable Integer cases) {}
