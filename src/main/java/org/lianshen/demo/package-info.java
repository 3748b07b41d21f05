/** Demo mode: accounts, sample proposals, a clock that can be moved. */
@NullMarked
package org.lianshen.demo;

import org.jspecify.annotations.NullMarked;
