/**
 * The steps of a proposal's models, each a translation of about a screen: read the number, call one thing, write the
 * outcome.
 */
@NullMarked
package org.lianshen.process.step;

import org.jspecify.annotations.NullMarked;
