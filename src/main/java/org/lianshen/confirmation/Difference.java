package org.lianshen.confirmation;

/**
 * Something the two applications say differently.
 *
 * @param field the property, as the contract names it
 * @param ours what the proposal says
 * @param theirs what the agency's entry says
 */
public record Difference(String field, String ours, String theirs) {}
