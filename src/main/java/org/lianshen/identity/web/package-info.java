/** The login page. */
@NullMarked
package org.lianshen.identity.web;

import org.jspecify.annotations.NullMarked;
