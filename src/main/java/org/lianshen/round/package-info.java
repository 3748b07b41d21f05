/** The round of one direction: ranking, cut line, approval, public notice, objections, decisions. */
@NullMarked
package org.lianshen.round;

import org.jspecify.annotations.NullMarked;
