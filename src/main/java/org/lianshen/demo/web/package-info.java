/** The calls of demo mode. */
@NullMarked
package org.lianshen.demo.web;

import org.jspecify.annotations.NullMarked;
