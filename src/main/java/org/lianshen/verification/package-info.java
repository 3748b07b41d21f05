/** What people verify before a proposal goes on: enterprises' money, letters of support, partners' funding. */
@NullMarked
package org.lianshen.verification;

import org.jspecify.annotations.NullMarked;
