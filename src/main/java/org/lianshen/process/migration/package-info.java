/**
 * Takes running instances to the models that are live: a tree at a time, a proposal with all it called or a round, by
 * the engine's own plans, in portions that its job executor works off. Whatever cannot be taken along stays as it was
 * and goes on by its old model.
 */
@NullMarked
@NamedInterface("migration")
package org.lianshen.process.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
