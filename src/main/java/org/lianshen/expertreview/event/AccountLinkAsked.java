package org.lianshen.expertreview.event;

/**
 * An officer has asked for a link by which an expert opens their account.
 *
 * @param expert the expert's id
 * @param account the account's id
 * @param cause what tells it from other times
 */
public record AccountLinkAsked(String expert, String account, String cause) {}
