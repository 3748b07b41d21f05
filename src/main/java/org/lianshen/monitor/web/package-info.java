/** The monitor's pages and its interface for programs. */
@NullMarked
package org.lianshen.monitor.web;

import org.jspecify.annotations.NullMarked;
