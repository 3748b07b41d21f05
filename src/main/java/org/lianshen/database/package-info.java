/** The database: an embedded PostgreSQL where none is configured. */
@NullMarked
package org.lianshen.database;

import org.jspecify.annotations.NullMarked;
