package org.lianshen.expertreview.offline;

import org.lianshen.expertreview.assignment.AssignmentId;

/**
 * What a workbook was made for.
 *
 * @param assignment which review
 * @param template fingerprint of what was asked then
 * @param begun fingerprint of what was filled in then
 */
record SheetStamp(AssignmentId assignment, String template, String begun) {}
