package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Readable;
import org.lianshen.proposal.content.field.Wording;

/**
 * The counterpart's application to its own agency, as the applicant declares it.
 *
 * @param agency id of the agency
 * @param reference the agency's number
 * @param submittedOn when
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ForeignSubmission(
        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String agency,

        @Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String reference,

        @Nullable LocalDate submittedOn) {}
