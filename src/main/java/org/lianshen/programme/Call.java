package org.lianshen.programme;

import java.util.List;
import java.util.Optional;
import org.lianshen.language.Text;
import org.lianshen.programme.template.ReviewTemplate;

/**
 * One published guideline (批次).
 *
 * @param id for instance {@code 2022-1}
 * @param name its title
 * @param purpose what it is for
 * @param parameters numbers around the guideline
 * @param template what experts are asked, where a direction does not say otherwise
 * @param agencies foreign agencies of its directions
 * @param recommenders who may recommend
 * @param schedule its calendar as the files have it; {@link Deadlines} tells the effective one
 * @param directions in the order of their codes
 */
public record Call(
        String id,
        Text name,
        Text purpose,
        Parameters parameters,
        ReviewTemplate template,
        List<Agency> agencies,
        List<Recommender> recommenders,
        Schedule schedule,
        List<Direction> directions) {

    /** Keeps its own copies of the lists. */
    public Call {
        agencies = List.copyOf(agencies);
        recommenders = List.copyOf(recommenders);
        directions = List.copyOf(directions);
    }

    /** The direction of this code. */
    public Optional<Direction> direction(String code) {
        return directions.stream()
                .filter(direction -> direction.code().equals(code))
                .findFirst();
    }
}
