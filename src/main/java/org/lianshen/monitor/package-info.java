/**
 * What managers see: where everything stands, how long it waits, what is late and what has been. It only reads, by SQL
 * over the tables of the domain and of the engine, and knows neither of them.
 */
@NullMarked
package org.lianshen.monitor;

import org.jspecify.annotations.NullMarked;
