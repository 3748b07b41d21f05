package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Readable;
import org.lianshen.proposal.content.field.Wording;

/**
 * A further person of the team.
 *
 * @param name the person's name
 * @param participant id of the person's organisation
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Member(
        @Valid @Named(groups = Complete.class) @Nullable LocalizedName name,

        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String participant) {}
