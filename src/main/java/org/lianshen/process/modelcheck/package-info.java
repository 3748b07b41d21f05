/**
 * Reads process models before anything runs by them, and tells what in them could not be carried out. Knows no engine.
 */
@NullMarked
@NamedInterface("modelcheck")
package org.lianshen.process.modelcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
