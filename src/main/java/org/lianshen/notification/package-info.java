/** Letters: written into the outbox with the event that caused them, mailed later by the relay. */
@NullMarked
package org.lianshen.notification;

import org.jspecify.annotations.NullMarked;
