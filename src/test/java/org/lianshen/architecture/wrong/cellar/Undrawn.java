package org.lianshen.architecture.wrong.cellar;

/** Lives in a package that stands on no floor. */
public record Undrawn(String name) {}
