package org.lianshen.monitor.activity;

/** What is known of an activity that ended. */
enum Measure {
    /** How long it took, in milliseconds. */
    TAKEN('t'),
    /** How much of the period up to its due date it used, in ten-thousandths; more than 10,000 is late. */
    PERIOD('p');

    private final char letter;

    Measure(char letter) {
        this.letter = letter;
    }

    /** As the tables have it. */
    String letter() {
        return String.valueOf(letter);
    }
}
