/** The agencies' two addresses: confirmations in, reconciliation out. */
@NullMarked
package org.lianshen.confirmation.web;

import org.jspecify.annotations.NullMarked;
