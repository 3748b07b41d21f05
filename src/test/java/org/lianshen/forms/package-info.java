/** What people see: the forms, the pages and the letters, checked without the engine. */
@NullMarked
package org.lianshen.forms;

import org.jspecify.annotations.NullMarked;
