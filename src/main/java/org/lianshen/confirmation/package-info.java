/**
 * What the foreign agencies say about proposals. From the ground up: {@code matching} compares names, {@code entry}
 * keeps what is said, {@code answer} is what it causes, {@code pairing} finds the proposal it is about, {@code inbox}
 * takes it in, {@code list} takes it in from files; {@code reconciliation} lays both sides' lists beside each other.
 */
@NullMarked
package org.lianshen.confirmation;

import org.jspecify.annotations.NullMarked;
