package org.lianshen.proposal;

import java.util.Set;

/**
 * What a submitted proposal is known by to the other side.
 *
 * @param number its number
 * @param references what it declares, in the form of {@link Reference#key}: the foreign application's reference and the
 *     secretariat's confirmation number, where it has them
 * @param status where it stands
 */
public record DeclaredReferences(ProposalNumber number, Set<String> references, ProposalStatus status) {}
