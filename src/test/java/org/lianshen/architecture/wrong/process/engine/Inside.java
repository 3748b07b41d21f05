package org.lianshen.architecture.wrong.process.engine;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Breaks nothing: here the internals may be touched. */
record Inside(ClockUtil internals) {}
