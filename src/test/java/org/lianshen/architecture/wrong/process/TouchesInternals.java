package org.lianshen.architecture.wrong.process;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Breaks a rule on purpose: the engine's internals outside {@code process.engine}. */
record TouchesInternals(ClockUtil internals) {}
