/** What the tests of recommendation, verification and confirmation share: a slim context without the engine. */
@NullMarked
package org.lianshen.desk;

import org.jspecify.annotations.NullMarked;
