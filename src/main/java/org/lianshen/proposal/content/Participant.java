package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.Country;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Money;
import org.lianshen.proposal.content.field.MoneySerializer;
import org.lianshen.proposal.content.field.Readable;
import org.lianshen.proposal.content.field.Wording;

/**
 * An organisation that takes part.
 *
 * @param id word of the applicant's choice, unique within the proposal
 * @param name its name
 * @param country ISO 3166-1 alpha-2
 * @param kind what it is
 * @param role lead or partner; one lead per side
 * @param legalPerson whether it is a legal person of its own
 * @param registeredOn day of its registration
 * @param registrationId number of its registration, free text
 * @param governmentFunding CNY yuan it receives from its government for the project; absent is nothing
 * @param ownFunding CNY yuan it brings itself; absent is nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Participant(
        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String id,

        @Valid @Named(groups = Complete.class) @Nullable LocalizedName name,

        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Country(groups = Draft.class) @Nullable
        String country,

        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Nullable
        ParticipantKind kind,

        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Nullable
        ParticipantRole role,

        @Nullable Boolean legalPerson,
        @Nullable LocalDate registeredOn,

        @Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String registrationId,

        @Money(groups = Draft.class) @JsonSerialize(using = MoneySerializer.class) @Nullable
        BigDecimal governmentFunding,

        @Money(groups = Draft.class) @JsonSerialize(using = MoneySerializer.class) @Nullable
        BigDecimal ownFunding) {

    /** The side it stands on; none while its country is unknown. */
    public @Nullable Side side() {
        return country == null ? null : Side.of(country);
    }

    /** Whether it is an enterprise. */
    public boolean enterprise() {
        return kind == ParticipantKind.ENTERPRISE;
    }

    /** CNY yuan it receives from its government, 0 where it says nothing. */
    public BigDecimal received() {
        return governmentFunding == null ? BigDecimal.ZERO : governmentFunding;
    }

    /** CNY yuan it brings itself, 0 where it says nothing. */
    public BigDecimal brought() {
        return ownFunding == null ? BigDecimal.ZERO : ownFunding;
    }
}
