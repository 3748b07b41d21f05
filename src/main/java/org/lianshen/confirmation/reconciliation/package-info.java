/** Both sides' lists beside each other: what they say differently, what is agreed, and the list that both sign. */
@NullMarked
@NamedInterface("reconciliation")
package org.lianshen.confirmation.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
