package org.lianshen.programme;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.word.DocumentKind;

/**
 * A document that a direction asks for.
 *
 * @param kind what it is
 * @param clause where the guideline asks for it
 * @param text what it must hold
 * @param template where its form is, if there is one
 */
public record RequiredDocument(
        DocumentKind kind,
        String clause,
        Text text,
        @Nullable String template) {}
