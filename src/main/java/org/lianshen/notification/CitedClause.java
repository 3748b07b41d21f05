package org.lianshen.notification;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;

/**
 * One finding as a letter shows it; a list of these is the variable {@code findings}.
 *
 * @param clause where the guideline says so, for instance {@code 1.1(5)}
 * @param zh what is wrong, Chinese
 * @param en what is wrong, English
 * @param quote the guideline's own words, or null
 */
public record CitedClause(
        String clause, String zh, String en, @Nullable String quote) {

    CitedClause(String clause, Text wrong, @Nullable String quote) {
        this(clause, wrong.zh(), wrong.en(), quote);
    }
}
