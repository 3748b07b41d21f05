package org.lianshen.proposal.content;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.content.field.Wording;

/**
 * A document the proposal declares.
 *
 * @param kind what it is
 */
public record DeclaredDocument(
        @NotNull(message = Wording.REQUIRED, groups = Complete.class) @Nullable
        DocumentKind kind) {}
