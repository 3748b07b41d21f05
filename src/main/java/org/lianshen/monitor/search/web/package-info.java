/** The search over HTTP: for programs and as a page. */
@NullMarked
package org.lianshen.monitor.search.web;

import org.jspecify.annotations.NullMarked;
