/** The logs over HTTP. */
@NullMarked
package org.lianshen.monitor.eventlog.web;

import org.jspecify.annotations.NullMarked;
