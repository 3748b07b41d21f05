/** A proposal from its draft to its end: content, documents, submission, history. */
@NullMarked
package org.lianshen.proposal;

import org.jspecify.annotations.NullMarked;
