/** Carries every proposal through its models: the engine adapter, and the only package that knows the engine. */
@NullMarked
package org.lianshen.process;

import org.jspecify.annotations.NullMarked;
