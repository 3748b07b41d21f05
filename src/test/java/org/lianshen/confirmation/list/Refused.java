package org.lianshen.confirmation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.lianshen.list.ListFile;
import org.lianshen.problem.Refusal;

/** Reads files that must be refused. */
final class Refused {

    private Refused() {}

    /** The refusal, which has that code and speaks both languages. */
    static Refusal with(String code, byte[] file) {
        var refusal = catchThrowableOfType(Refusal.class, () -> ListFile.read(ListColumn.columns(), file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.text().zh()).containsPattern("\\p{IsHan}");
        assertThat(refusal.text().en()).isNotBlank();
        return refusal;
    }
}
