package org.lianshen.doors;

/** Which part of the house an attack is aimed at; a section of {@code src/docs/security.md} each. */
public enum Door {
    QUERIES("Queries and filters"),
    DEPLOYMENTS("Deployments and models"),
    CHANGES("Changes of models, and migrations"),
    ENGINE("The engine's calls and pages"),
    TASKS("Other people's tasks"),
    PROPOSALS("Other people's proposals"),
    LOGIN("Login, sessions and passwords"),
    PAGES("Pages and browsers"),
    FILES("Uploads and lists"),
    LOADS("Loads"),
    LETTERS("Letters"),
    START("Start and operation");

    private final String heading;

    Door(String heading) {
        this.heading = heading;
    }

    /** The section's heading. */
    public String heading() {
        return heading;
    }
}
