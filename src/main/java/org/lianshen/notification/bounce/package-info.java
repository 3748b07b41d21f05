/** Reads the delivery reports of letters that came back. */
@NullMarked
package org.lianshen.notification.bounce;

import org.jspecify.annotations.NullMarked;
