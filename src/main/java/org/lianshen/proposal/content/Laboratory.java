package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Wording;

/**
 * The joint laboratory of a proposal (联合实验室).
 *
 * @param name its name
 * @param establishedOn day of its foundation
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Laboratory(
        @Size(max = Limits.NAME, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String name,

        @Nullable LocalDate establishedOn) {}
