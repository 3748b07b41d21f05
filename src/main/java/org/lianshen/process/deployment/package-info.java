/** Models and forms as they are deployed: what is live, since when, and what runs by which version of it. */
@NullMarked
@NamedInterface("deployment")
package org.lianshen.process.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
