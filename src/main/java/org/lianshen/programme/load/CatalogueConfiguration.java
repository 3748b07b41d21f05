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
                    new Text("指南文件不能使用：", "The guidelines cannot be used:\n  " + faults),
                    new Text(
                            "请按上述逐项修改（见 src/docs/guidelines.md），或检查 lianshen.guidelines.location。",
                            "Mend each of these (see src/docs/guidelines.md), or check lianshen.guidelines.location."));
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused(
                    new Text(
                            "指南文件无法读取（" + unreadable.getMessage() + "）。",
                            "The guidelines cannot be read (" + unreadable.getMessage() + ")."),
                    new Text(
                            "请检查 lianshen.guidelines.location 所指目录及其权限。",
                            "Check the folder that lianshen.guidelines.location names, and whether it may be read."));
        }
    }
}
