package org.lianshen.models;

import org.lianshen.process.modelcheck.finding.ModelSet;

/**
 * One thing that every model, or every form, keeps to, and a change to a real one that must be found.
 *
 * @param sentence what is kept to, in English
 * @param said what the finding says, in English
 * @param file the file that is broken on purpose, without folders
 * @param text what stands there, everywhere it stands
 * @param replacement what shall stand there instead
 */
public record Convention(String sentence, String said, String file, String text, String replacement) {

    /** All files, this one broken. */
    public ModelSet broken() {
        var name = DesignersRooms.file(file);
        var sound = DesignersRooms.text(name);
        var broken = sound.replace(text, replacement);
        if (broken.equals(sound)) {
            throw new IllegalStateException(file + " does not contain: " + text);
        }
        return DesignersRooms.with(name, broken);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
