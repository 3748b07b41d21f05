package org.lianshen.expertreview.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * One expert looked at for one proposal.
 *
 * @param expert the expert's id
 * @param name their name
 * @param organisation the legal person they work for
 * @param keywords what they know
 * @param affinity how well they fit, in ten-thousandths
 * @param load proposals of the call they review already
 * @param most proposals of the call they review at most
 * @param conflicts why they must stay out
 * @param doubts what is alike and not sure
 * @param planned whether the latest plan seats them there
 * @param pinned what an officer said who pinned them, or null
 * @param forbidden what an officer said who keeps them apart, or null
 */
public record PairView(
        String expert,
        String name,
        String organisation,
        List<String> keywords,
        int affinity,
        int load,
        int most,
        List<Text> conflicts,
        List<Text> doubts,
        boolean planned,
        @Nullable PairRequest pinned,
        @Nullable PairRequest forbidden) {}
