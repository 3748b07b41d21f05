package org.lianshen.confirmation.entry;

import org.lianshen.language.Text;

/**
 * What people call a compared field, by where they read it.
 *
 * @param said in forms and letters
 * @param inSheet within a cell of a workbook
 * @param heading over its column of a joint list
 * @param ours over the column of what our proposals say
 * @param theirs over the column of what the agency's entries say
 */
public record ComparedFieldLabels(Text said, Text inSheet, Text heading, Text ours, Text theirs) {}
