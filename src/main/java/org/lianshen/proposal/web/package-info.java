/** The public calls and pages around proposals. */
@NullMarked
package org.lianshen.proposal.web;

import org.jspecify.annotations.NullMarked;
