/**
 * What happened to proposals and rounds, move by move, and playing it again through other models: what people, agencies
 * and experts did comes from the records, when timers fire from the models.
 */
@NullMarked
@NamedInterface("rehearsal")
package org.lianshen.process.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
