package org.lianshen.process.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * What a person answered to a form whose answers need no code.
 *
 * @param task the task's name, in both languages
 * @param decision the outcome's word; null where they acknowledged
 * @param reason their reason; null where they gave none
 * @param account who answered
 * @param at when
 */
public record PlainAnswer(
        Text task, @Nullable String decision, @Nullable String reason, String account, Instant at) {}
