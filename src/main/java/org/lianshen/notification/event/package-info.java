/** What is done with people's open tasks that letters tell of; told by whoever does it, a floor above. */
@NullMarked
@NamedInterface("event")
package org.lianshen.notification.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
