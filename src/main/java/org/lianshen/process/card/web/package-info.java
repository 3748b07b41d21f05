/** The calls of the task list. */
@NullMarked
package org.lianshen.process.card.web;

import org.jspecify.annotations.NullMarked;
