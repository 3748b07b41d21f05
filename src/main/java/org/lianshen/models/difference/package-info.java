/** What is different between two models or two forms of one name: in words, and at which place of the drawing. */
@NullMarked
package org.lianshen.models.difference;

import org.jspecify.annotations.NullMarked;
