/** Review templates (评审指标): what experts judge, on which scale, with which weight. */
@NullMarked
@NamedInterface("template")
package org.lianshen.programme.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
