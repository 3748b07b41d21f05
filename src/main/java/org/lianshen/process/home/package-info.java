/** What waits for whom: asked by home and by the list of proposals. */
@NullMarked
package org.lianshen.process.home;

import org.jspecify.annotations.NullMarked;
