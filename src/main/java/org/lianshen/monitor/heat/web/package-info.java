/** The heat map as pages. */
@NullMarked
package org.lianshen.monitor.heat.web;

import org.jspecify.annotations.NullMarked;
