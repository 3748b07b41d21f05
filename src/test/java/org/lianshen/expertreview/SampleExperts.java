package org.lianshen.expertreview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.expert.Expert;

/** Made-up experts. */
final class SampleExperts {

    private SampleExperts() {}

    /** An expert against whom nothing speaks. */
    static Expert expert(String letter) {
        return expert(letter, "专家" + letter, "研究所" + letter);
    }

    static Expert expert(String letter, String name, String organisation) {
        return new Expert(
                "expert-" + letter,
                "expert-" + letter,
                name,
                organisation,
                List.of(),
                "expert-" + letter + "@example.org",
                List.of("储能"),
                List.of("能源"),
                null,
                List.of(),
                List.of());
    }

    /** The same with relations and limits. */
    static Expert related(Expert expert, @Nullable Integer maxLoad, List<String> coAuthors, List<String> advisors) {
        return new Expert(
                expert.id(),
                expert.account(),
                expert.name(),
                expert.organisation(),
                expert.formerOrganisations(),
                expert.email(),
                expert.keywords(),
                expert.fields(),
                maxLoad,
                coAuthors,
                advisors,
                expert.profile(),
                expert.version());
    }

    /** The same with those they have worked for lately. */
    static Expert formerly(Expert expert, List<String> organisations) {
        return new Expert(
                expert.id(),
                expert.account(),
                expert.name(),
                expert.organisation(),
                organisations,
                expert.email(),
                expert.keywords(),
                expert.fields(),
                expert.maxLoad(),
                expert.coAuthors(),
                expert.advisors(),
                expert.profile(),
                expert.version());
    }
}
