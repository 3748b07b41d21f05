/** Tests of how near experts are to proposals, and made-up rounds on which that is measured. */
@NullMarked
package org.lianshen.expertreview.affinity;

import org.jspecify.annotations.NullMarked;
