/** What the foreign agencies say about proposals: their inbox, what it does, and both sides' lists beside each other. */
@NullMarked
package org.lianshen.confirmation;

import org.jspecify.annotations.NullMarked;
