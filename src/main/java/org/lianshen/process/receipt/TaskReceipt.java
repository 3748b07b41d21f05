package org.lianshen.process.receipt;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.SheetReceipt;
import org.lianshen.language.Text;

/**
 * The receipt of a task's answers.
 *
 * @param task the task's id
 * @param form key of its form
 * @param number what the task was about
 * @param at when they were taken, in Beijing
 * @param taken what was taken
 * @param went where the work went then
 * @param next what waits for this person now
 * @param sheet the review sheet, where one was taken
 */
public record TaskReceipt(
        String task,
        String form,
        String number,
        OffsetDateTime at,
        Text taken,
        Text went,
        Text next,
        @Nullable SheetReceipt sheet) {}
