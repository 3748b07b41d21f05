package org.lianshen.programme.check;

/**
 * A recommender recommends so many proposals of the direction; applied at the recommendation.
 *
 * @param max at most
 */
public record RecommenderCapCheck(int max) implements Check {

    @Override
    public <R> R examine(Examiner<R> examiner) {
        return examiner.recommenderCap(this);
    }
}
