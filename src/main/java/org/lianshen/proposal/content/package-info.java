/** What a proposal says: the contract's JSON as records, read strictly, written canonically, checked for form. */
@NullMarked
@NamedInterface("content")
package org.lianshen.proposal.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
