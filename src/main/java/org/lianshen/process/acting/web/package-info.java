/** Acting on open tasks as pages and over HTTP. */
@NullMarked
package org.lianshen.process.acting.web;

import org.jspecify.annotations.NullMarked;
