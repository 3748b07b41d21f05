/** What happens in expert review, told to whoever listens. */
@NullMarked
@NamedInterface("event")
package org.lianshen.expertreview.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
