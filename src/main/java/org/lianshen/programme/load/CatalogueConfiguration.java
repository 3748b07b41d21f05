package org.lianshen.programme.load;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CatalogueError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the catalogue at the start; a broken one stops it. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(
            @Value("${lianshen.guidelines.location:}") List<String> location,
            @Value("${lianshen.demo.enabled:false}") boolean demo,
            @Value("${lianshen.guidelines.demonstration:false}") boolean demonstration) {
        List<Path> folders = location.stream()
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        try {
            return demo && demonstration
                    ? CatalogueLoader.loadWithDemonstration(folders)
                    : CatalogueLoader.load(folders, demo);
        } catch (CatalogueError broken) {
            var faults = String.join("\n  ", broken.faults());
            throw new StartRefused(
                    new Text(
                            Text.of("programme.guidelines-do-not-do").zh(),
                            Text.of("programme.guidelines-do-not-do").en() + "\n  " + faults),
                    Text.of("programme.mend-guidelines"));
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused(
                    Text.of("programme.guidelines-cannot-be-read", unreadable.getMessage()),
                    Text.of("programme.check-guidelines-folder"));
        }
    }
}
