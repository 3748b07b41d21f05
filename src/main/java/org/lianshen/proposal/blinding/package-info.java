/** The copies that experts get of files made for them: what the files carry beside what one sees is gone. */
@NullMarked
package org.lianshen.proposal.blinding;

import org.jspecify.annotations.NullMarked;
