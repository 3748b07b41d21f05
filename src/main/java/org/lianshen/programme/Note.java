package org.lianshen.programme;

import org.lianshen.language.Text;

/**
 * What the guideline encourages or tells (鼓励); shown with the direction, never a finding.
 *
 * @param clause where it stands
 * @param text what it says
 */
public record Note(String clause, Text text) {}
