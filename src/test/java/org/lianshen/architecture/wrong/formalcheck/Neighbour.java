package org.lianshen.architecture.wrong.formalcheck;

/** Somebody on the same floor. */
public record Neighbour(String name) {}
