/** The steps of a proposal over HTTP. */
@NullMarked
package org.lianshen.monitor.trail.web;

import org.jspecify.annotations.NullMarked;
