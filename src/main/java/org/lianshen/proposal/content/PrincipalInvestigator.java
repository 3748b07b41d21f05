package org.lianshen.proposal.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.content.field.EmailAddress;
import org.lianshen.proposal.content.field.Limits;
import org.lianshen.proposal.content.field.Readable;
import org.lianshen.proposal.content.field.Wording;

/**
 * The person who leads one side's work (项目负责人).
 *
 * @param side whose
 * @param name the person's name
 * @param participant id of the person's organisation
 * @param birthDate date of birth
 * @param title professional title, free text
 * @param degree highest degree, free text
 * @param email e-mail address
 * @param monthsPerYear months a year spent on the project, 0–12
 * @param civilServant whether the person is a civil servant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PrincipalInvestigator(
        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Nullable
        Side side,

        @Valid @Named(groups = Complete.class) @Nullable LocalizedName name,

        @Readable(message = Wording.REQUIRED, groups = Complete.class)
        @Size(max = Limits.WORD, message = Wording.TOO_LONG, groups = Draft.class)
        @Nullable
        String participant,

        @Nullable LocalDate birthDate,

        @Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String title,

        @Size(max = Limits.LINE, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String degree,

        @EmailAddress(groups = Draft.class) @Nullable String email,

        @Min(value = 0, message = Wording.MONTHS_PER_YEAR, groups = Draft.class)
        @Max(value = 12, message = Wording.MONTHS_PER_YEAR, groups = Draft.class)
        @Nullable
        Integer monthsPerYear,

        @Nullable Boolean civilServant) {}
