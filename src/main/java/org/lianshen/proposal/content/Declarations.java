package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant declares.
 *
 * @param integrity that everything said is true; needed to submit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Declarations(@Nullable Boolean integrity) {}
