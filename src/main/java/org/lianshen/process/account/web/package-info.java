/** The page of one's own account. */
@NullMarked
package org.lianshen.process.account.web;

import org.jspecify.annotations.NullMarked;
