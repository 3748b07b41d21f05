/** The page everybody comes to after the login. */
@NullMarked
package org.lianshen.process.web;

import org.jspecify.annotations.NullMarked;
