/** Whether the money that enterprises promise is there: what finance officers verify before a proposal goes on. */
@NullMarked
package org.lianshen.verification;

import org.jspecify.annotations.NullMarked;
