/** The human tasks: one door per form shows what the person needs, and checks and stores what they answer. */
@NullMarked
package org.lianshen.process.form;

import org.jspecify.annotations.NullMarked;
