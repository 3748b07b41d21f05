package org.lianshen.programme.load;

import java.nio.file.Path;
import java.util.List;
import org.lianshen.programme.Catalogue;
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
        return demo && demonstration
                ? CatalogueLoader.loadWithDemonstration(folders)
                : CatalogueLoader.load(folders, demo);
    }
}
