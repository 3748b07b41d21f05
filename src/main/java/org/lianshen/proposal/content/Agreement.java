package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.AgreementKind;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Wording;

/**
 * An agreement between participants.
 *
 * @param kind what it is
 * @param signedOn day of the last signature
 * @param validUntil last day of its validity; absent means without end
 * @param signedBy ids of the participants that signed
 * @param coversIntellectualProperty whether it has clauses on intellectual property
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Agreement(
        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Nullable
        AgreementKind kind,

        @Nullable LocalDate signedOn,
        @Nullable LocalDate validUntil,

        @Size(max = Limits.SIGNERS, message = Wording.TOO_MANY, groups = Draft.class)
        List<@Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class) String> signedBy,

        @Nullable Boolean coversIntellectualProperty) {

    /** Keeps its own copy of the list. */
    public Agreement {
        signedBy = List.copyOf(signedBy);
    }

    /** Whether it covers intellectual property: an agreement on just that always does. */
    public boolean coversOwnership() {
        return kind == AgreementKind.INTELLECTUAL_PROPERTY || Boolean.TRUE.equals(coversIntellectualProperty);
    }
}
