package org.lianshen.problem;

/** Knows failures by which a part of the house says that two did something at the same moment. */
@FunctionalInterface
public interface Clash {

    /** Whether this failure, without its causes, is such a one. */
    boolean isOne(Throwable failure);
}
