/** The formal check over HTTP; it stores nothing. */
@NullMarked
package org.lianshen.formalcheck.web;

import org.jspecify.annotations.NullMarked;
