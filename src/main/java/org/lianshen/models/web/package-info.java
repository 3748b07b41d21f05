/** Models and their changes over HTTP and on pages. */
@NullMarked
package org.lianshen.models.web;

import org.jspecify.annotations.NullMarked;
