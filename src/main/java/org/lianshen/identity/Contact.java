package org.lianshen.identity;

/**
 * Where letters to an account go.
 *
 * @param id the name to log in with
 * @param name how people call them
 * @param email where letters go; empty where none is known
 */
public record Contact(String id, String name, String email) {}
