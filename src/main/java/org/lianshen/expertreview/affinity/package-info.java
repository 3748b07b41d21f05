/** How near an expert's knowledge is to a proposal, by the words of both in Chinese and English. */
@NullMarked
@NamedInterface("affinity")
package org.lianshen.expertreview.affinity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
