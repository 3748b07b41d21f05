package org.lianshen.architecture.wrong.proposal.web;

/** A page for others to look at wrongly. */
public record Page(String title) {}
