/** What is stuck: letters that do not arrive, incidents, jobs that are tried no more. */
@NullMarked
package org.lianshen.monitor.trouble;

import org.jspecify.annotations.NullMarked;
