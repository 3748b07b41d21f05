/** People at a real browser: they see what Tasklist shows and do what it lets them. */
@NullMarked
package org.lianshen.browser;

import org.jspecify.annotations.NullMarked;
