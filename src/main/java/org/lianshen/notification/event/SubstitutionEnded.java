package org.lianshen.notification.event;

/**
 * A manager ends a substitution before its last day.
 *
 * @param id of the substitution
 * @param absent the account that was away
 * @param substitute the account that stood in
 */
public record SubstitutionEnded(long id, String absent, String substitute) {}
