package org.lianshen.models;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing every model keeps to.
 *
 * @param sentence what is kept to, in English
 * @param complaints the places of a model that break it, in words
 * @param breakage a change to a real model that must be complained about
 */
record Convention(String sentence, Function<DrawnModel, Stream<String>> complaints, Breakage breakage) {

    /**
     * A change that breaks a model on purpose.
     *
     * @param model the model's id
     * @param text what stands there, everywhere it stands
     * @param replacement what shall stand there instead
     */
    record Breakage(String model, String text, String replacement) {

        DrawnModel apply() {
            var sound = ModelFile.named(model).xml();
            var broken = sound.replace(text, replacement);
            if (broken.equals(sound)) {
                throw new IllegalStateException(model + " does not contain: " + text);
            }
            return DrawnModel.read(model, broken);
        }
    }

    static Breakage breaking(String model, String text, String replacement) {
        return new Breakage(model, text, replacement);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
