/** Where a round stands, for staff; the public notice, for everybody. */
@NullMarked
package org.lianshen.round.web;

import org.jspecify.annotations.NullMarked;
