package org.lianshen.programme;

import org.lianshen.programme.word.MatchingScope;

/**
 * Which enterprises' own funding a finance officer verifies (配套出资).
 *
 * @param scope whose enterprises
 * @param waivable whether the officer may waive it with a reason, because the guideline says 原则上
 */
public record MatchingFunds(MatchingScope scope, boolean waivable) {}
