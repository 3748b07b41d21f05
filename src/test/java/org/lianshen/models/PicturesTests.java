package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PicturesTests {

    private static final String REMEDY = "draw the pictures anew: mvn -Ppictures test";

    @Test
    void everyModelHasAPictureOfItsPresentState() {
        var stale = ModelFile.all().stream()
                .filter(model -> !shows(model.picture(), model.seal()))
                .toList();
        assertThat(stale).as("models without a present picture; %s", REMEDY).isEmpty();
    }

    @Test
    void everyPictureHasAModel() throws IOException {
        assertThat(pictures())
                .as("pictures; %s", REMEDY)
                .containsExactlyInAnyOrderElementsOf(
                        ModelFile.all().stream().map(ModelFile::picture).toList());
    }

    @Test
    void aPictureOfAnotherStateIsNoticed() {
        var model = ModelFile.all().get(0);
        assertThat(shows(model.picture(), model.seal().replace("sha256 ", "sha256 0")))
                .isFalse();
        assertThat(shows(ModelFile.PICTURES.resolve("no-such-model.svg"), model.seal()))
                .isFalse();
    }

    private static boolean shows(Path picture, String seal) {
        return Files.exists(picture) && ModelFile.text(picture).contains(seal);
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(ModelFile.PICTURES)) {
            return files.filter(file -> file.toString().endsWith(".svg")).toList();
        }
    }
}
