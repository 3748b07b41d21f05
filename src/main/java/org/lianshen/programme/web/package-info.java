/** The public calls and directions, and the officers' hand on the calendar. */
@NullMarked
package org.lianshen.programme.web;

import org.jspecify.annotations.NullMarked;
