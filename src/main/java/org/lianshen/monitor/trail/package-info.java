/** What has happened to one proposal in the engine, step by step, and where it stands now. */
@NullMarked
package org.lianshen.monitor.trail;

import org.jspecify.annotations.NullMarked;
