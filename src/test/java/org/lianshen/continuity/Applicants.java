package org.lianshen.continuity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.lianshen.process.ProcessActors;
import org.lianshen.process.TypeSample;
import org.lianshen.programme.DirectionId;

/** Brings proposals to some stage; what they say fits the day the story begins. */
final class Applicants {

    /** The sample's own application abroad would lie in the future. */
    private static final String SUBMITTED_ABROAD = "2025-12-06";

    private final ProcessActors actors;

    Applicants(ProcessActors actors) {
        this.actors = actors;
    }

    /** A sample as it is, of a direction of joint research. */
    static TypeSample sample(String direction) {
        return sample(direction, content -> {});
    }

    /** A sample with a change. */
    static TypeSample sample(String direction, Consumer<ObjectNode> change) {
        return new TypeSample(direction, change, List.of());
    }

    private static TypeSample inTime(TypeSample sample) {
        Consumer<ObjectNode> abroad = content -> {
            if (content.get("foreignSubmission") instanceof ObjectNode submission) {
                submission.put("submittedOn", SUBMITTED_ABROAD);
            }
        };
        return new TypeSample(sample.direction(), sample.change().andThen(abroad), sample.documents());
    }

    /** Submitted in an outside call. */
    String submittedTo(DirectionId direction) {
        return submitted(
                new TypeSample(direction, content -> content.put("field", "地热").put("recommender", "moe"), List.of()));
    }

    String submitted(TypeSample sample) {
        return actors.submitted(inTime(sample));
    }

    String recommended(TypeSample sample) {
        return actors.recommended(inTime(sample));
    }

    /** The formal check is passed; what comes next is the type's own. */
    String passed(TypeSample sample) {
        return actors.passed(inTime(sample));
    }

    /** Finance has found the enterprises' funds. */
    String verified(TypeSample sample) {
        var number = passed(sample);
        actors.financeDecides(number, "verified");
        return number;
    }

    /** The only agency has confirmed. */
    String eligible(TypeSample sample) {
        var number = passed(sample);
        actors.agencySays(number, "accepted");
        return number;
    }
}
