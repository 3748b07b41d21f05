package org.lianshen.proposal.content;

import static org.lianshen.proposal.content.field.Limits.NAME;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.proposal.content.field.Wording;

/**
 * A name or title in one or both languages.
 *
 * @param zh Chinese
 * @param en English, or any name in Latin letters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalizedName(
        @Size(max = NAME, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String zh,

        @Size(max = NAME, message = Wording.TOO_LONG, groups = Draft.class) @Nullable
        String en) {

    /** Both languages, each standing in for the other where one is missing; empty strings where both are. */
    public Text text() {
        String one = !Blank.is(zh) ? zh : en != null ? en : "";
        return new Text(one, !Blank.is(en) ? en : one);
    }
}
