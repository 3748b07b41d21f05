/** What a review of models and forms is given and what it answers. Knows no engine. */
@NullMarked
@NamedInterface("modelcheck")
package org.lianshen.process.modelcheck.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
