/**
 * Drills: the built application in processes of its own is killed, cut off from its database and from its mail server,
 * while many clients work; then what they were told is compared with what is there. Run by {@code mvn -Pdrills verify}.
 */
@NullMarked
package org.lianshen.drills;

import org.jspecify.annotations.NullMarked;
