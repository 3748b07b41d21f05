/**
 * Rehearsals of changes: what happened in past rounds, in the round that ships, and in the designers' own cases, played
 * through the models as they would be.
 */
@NullMarked
package org.lianshen.models.rehearsal;

import org.jspecify.annotations.NullMarked;
