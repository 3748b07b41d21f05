package org.lianshen.programme;

import org.lianshen.language.Text;

/**
 * An address that the guideline gives.
 *
 * @param text what is there
 * @param url the address
 */
public record Link(Text text, String url) {}
