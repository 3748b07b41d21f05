package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshen.browser.Chromium;

/**
 * Draws every model with bpmn-js in a browser. Runs only with {@code mvn -Ppictures test}.
 */
class ModelPictures {

    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    private static final String DRAW = """
            async xml => {
              document.body.innerHTML = '<div id="canvas" style="width: 2000px; height: 1200px"></div>';
              const viewer = new BpmnJS({ container: '#canvas' });
              const { warnings } = await viewer.importXML(xml);
              if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('; '));
              return (await viewer.saveSVG()).svg;
            }
            """;

    @Test
    void drawEveryModel() throws IOException {
        Files.createDirectories(ModelFile.PICTURES);
        removePicturesWithoutModel();
        try (var chromium = Chromium.start()) {
            var page = chromium.browser().newPage();
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
            for (var model : ModelFile.all()) {
                var drawn = (String) page.evaluate(DRAW, model.xml());
                assertThat(drawn).as("picture of %s", model).contains("</svg>");
                Files.writeString(model.picture(), sealed(drawn, model));
            }
        }
    }

    /** The drawing on a white sheet, naming the model it was made from; the same model gives the same bytes. */
    private static String sealed(String drawing, ModelFile model) {
        return drawing.replaceAll("(-white-black-)[a-z0-9]+", "$1" + model.id())
                .replaceFirst("<svg ", model.seal() + "\n<svg style=\"background: white\" ")
                .stripTrailing()
                .concat("\n");
    }

    private static void removePicturesWithoutModel() throws IOException {
        var wanted = ModelFile.all().stream().map(ModelFile::picture).collect(Collectors.toSet());
        try (var pictures = Files.newDirectoryStream(ModelFile.PICTURES, "*.svg")) {
            for (var picture : pictures) {
                if (!wanted.contains(picture)) {
                    Files.delete(picture);
                }
            }
        }
    }

    private static String viewer() throws IOException {
        try (var script = ModelPictures.class.getResourceAsStream(VIEWER)) {
            assertThat(script).as("bpmn-js on the test classpath").isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
