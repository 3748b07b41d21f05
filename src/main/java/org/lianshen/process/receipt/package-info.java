/** What people hold in hands of the answers that were taken from them. */
@NullMarked
package org.lianshen.process.receipt;

import org.jspecify.annotations.NullMarked;
