package org.lianshen.architecture.wrong.round;

import org.camunda.bpm.engine.TaskService;

/** Breaks a rule on purpose: the domain knows the engine. */
record KnowsTheEngine(TaskService tasks) {}
