package org.lianshen.monitor.eventlog;

/**
 * What an event, or an object, has to do with an object.
 *
 * @param object id of that object
 * @param qualifier in which way
 */
record Relation(String object, String qualifier) {}
