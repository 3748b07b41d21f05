package org.lianshen.proposal.content;

/** Validation group of a proposal that is checked or submitted: nothing wrong, nothing missing. */
public interface Complete extends Draft {}
