/** Turns refusals into RFC 9457 problems for programs and into a page for people. */
@NullMarked
package org.lianshen.problem.web;

import org.jspecify.annotations.NullMarked;
