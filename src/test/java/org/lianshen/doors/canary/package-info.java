/** Names nobody else may read are hidden in everything, and every door is looked through for them. */
@NullMarked
package org.lianshen.doors.canary;

import org.jspecify.annotations.NullMarked;
