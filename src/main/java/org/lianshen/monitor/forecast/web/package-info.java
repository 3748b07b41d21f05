/** The forecast over HTTP, and its page. */
@NullMarked
package org.lianshen.monitor.forecast.web;

import org.jspecify.annotations.NullMarked;
