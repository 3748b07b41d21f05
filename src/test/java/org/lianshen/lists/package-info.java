/** Made-up lists of both sides, with the noise that real ones have (src/docs/matching.md). */
@NullMarked
package org.lianshen.lists;

import org.jspecify.annotations.NullMarked;
