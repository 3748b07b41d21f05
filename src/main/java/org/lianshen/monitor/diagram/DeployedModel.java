package org.lianshen.monitor.diagram;

/**
 * A version of a model as the engine keeps it.
 *
 * @param definition the engine's id of this version
 * @param model id of the model
 * @param version from 1
 * @param xml the file
 */
record DeployedModel(String definition, String model, int version, String xml) {}
