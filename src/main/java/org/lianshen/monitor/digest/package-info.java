/** Makes the weekly digest: what is late and what comes, once a week. */
@NullMarked
package org.lianshen.monitor.digest;

import org.jspecify.annotations.NullMarked;
