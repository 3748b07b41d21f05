/** What forms are checked for. Knows no engine. */
@NullMarked
package org.lianshen.process.modelcheck.form;

import org.jspecify.annotations.NullMarked;
