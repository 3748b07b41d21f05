/**
 * Agencies' lists as files: the words of their columns, decisions and durations; kept as received, then taken in as
 * entries.
 */
@NullMarked
@NamedInterface("list")
package org.lianshen.confirmation.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
