package org.lianshen.proposal.content;

/** Validation group of a draft: what is there must not be wrong, but may be missing. */
public interface Draft {}
