/** The login page and the entrance hall. */
@NullMarked
package org.lianshen.identity.web;

import org.jspecify.annotations.NullMarked;
