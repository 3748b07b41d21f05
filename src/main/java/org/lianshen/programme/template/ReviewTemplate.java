package org.lianshen.programme.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What experts are asked (评审表).
 *
 * @param criteria what they score, in this order; at least one
 * @param recommendations the overall recommendations to choose from, the best first; empty where none is asked for
 * @param familiarities how well they know the subject; empty where they are not asked
 */
public record ReviewTemplate(
        List<Criterion> criteria, List<ReviewOption> recommendations, List<ReviewOption> familiarities) {

    /** Keeps its own copies of the lists. */
    public ReviewTemplate {
        criteria = List.copyOf(criteria);
        recommendations = List.copyOf(recommendations);
        familiarities = List.copyOf(familiarities);
    }

    /** The criterion of this id. */
    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** The recommendation of that id; none where the expert gave none. */
    public Optional<ReviewOption> recommendation(@Nullable String id) {
        return recommendations.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
