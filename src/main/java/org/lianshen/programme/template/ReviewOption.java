package org.lianshen.programme.template;

import org.lianshen.language.Text;

/**
 * One of the answers that a call lets experts choose from.
 *
 * @param id word, unique among them
 * @param name as experts read it
 */
public record ReviewOption(String id, Text name) {}
