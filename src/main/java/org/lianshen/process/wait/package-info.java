/** What happens outside reaches the instances that wait for it. */
@NullMarked
package org.lianshen.process.wait;

import org.jspecify.annotations.NullMarked;
