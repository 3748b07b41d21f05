/** Figures of the house for Prometheus: queues, letters, incidents, jobs, and who has waited longest. */
@NullMarked
package org.lianshen.monitor.metric;

import org.jspecify.annotations.NullMarked;
