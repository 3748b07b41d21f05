package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Wording;

/**
 * How the partner is funded by its own government (2.6).
 *
 * @param body the funding body
 * @param kind granted or promised
 * @param reference the body's number
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PartnerFunding(
        @Size(max = Limits.NAME, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String body,

        @Nullable PartnerFundingKind kind,

        @Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String reference) {}
