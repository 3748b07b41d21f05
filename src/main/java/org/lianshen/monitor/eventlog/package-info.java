/** What the history says of a call, as logs that process mining reads: OCEL 2.0 (JSON) and XES (IEEE 1849). */
@NullMarked
package org.lianshen.monitor.eventlog;

import org.jspecify.annotations.NullMarked;
