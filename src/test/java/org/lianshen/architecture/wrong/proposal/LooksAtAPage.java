package org.lianshen.architecture.wrong.proposal;

import org.lianshen.architecture.wrong.proposal.web.Page;

/** Breaks a rule on purpose: the inside looks at a page. */
record LooksAtAPage(Page page) {}
