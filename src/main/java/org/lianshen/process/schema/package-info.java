/** The files of forms as such, whoever reads them: the application that shows them or the checker. Knows no engine. */
@NullMarked
package org.lianshen.process.schema;

import org.jspecify.annotations.NullMarked;
