/** The engine that cases are played on: its tables are temporary, its clock stands where the case stands. */
@NullMarked
package org.lianshen.process.engine.rehearsal;

import org.jspecify.annotations.NullMarked;
