/** The call for receipts. */
@NullMarked
package org.lianshen.process.receipt.web;

import org.jspecify.annotations.NullMarked;
