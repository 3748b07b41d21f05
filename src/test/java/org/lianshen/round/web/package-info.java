/** Tests of the calls and pages of rounds and notices. */
@NullMarked
package org.lianshen.round.web;

import org.jspecify.annotations.NullMarked;
