package org.lianshen.programme.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CatalogueError;
import org.lianshen.programme.Recommender;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Loads the catalogue: the calls that come with the product, and those in further folders. */
public final class CatalogueLoader {

    private static final String BUILT_IN = "classpath*:/guidelines/*/" + CallFolder.CALL;
    private static final String DEMONSTRATION = "classpath*:/guidelines-demo/*/" + CallFolder.CALL;

    private final ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final Faults faults = new Faults();
    private final boolean demo;

    private CatalogueLoader(boolean demo) {
        this.demo = demo;
    }

    /**
     * The catalogue of all calls.
     *
     * @param further folders of the file system, each with one folder per call
     * @param demo whether a call's demo calendar counts where it has one
     * @throws CatalogueError with all faults of all files
     */
    public static Catalogue load(List<Path> further, boolean demo) {
        return new CatalogueLoader(demo).read(List.of(BUILT_IN), further);
    }

    /**
     * The catalogue of all calls, the made-up one of demo mode among them.
     *
     * @param further folders of the file system, each with one folder per call
     * @throws CatalogueError with all faults of all files
     */
    public static Catalogue loadWithDemonstration(List<Path> further) {
        return new CatalogueLoader(true).read(List.of(BUILT_IN, DEMONSTRATION), further);
    }

    /**
     * The catalogue of these folders only.
     *
     * @param folders folders of the file system, each with one folder per call
     * @param demo whether a call's demo calendar counts where it has one
     * @throws CatalogueError with all faults of all files
     */
    public static Catalogue loadOnly(List<Path> folders, boolean demo) {
        return new CatalogueLoader(demo).read(List.of(), folders);
    }

    private Catalogue read(List<String> patterns, List<Path> further) {
        List<Call> calls = new ArrayList<>();
        Map<String, String> homes = new HashMap<>();
        List<CallFolder> folders = new ArrayList<>();
        try {
            for (String pattern : patterns) {
                for (Resource call : resolver.getResources(pattern)) {
                    folders.add(folder(call));
                }
            }
            for (Path location : further) {
                folders.addAll(folders(location));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (CallFolder folder : folders) {
            Call call = folder.read(demo);
            if (call == null) {
                continue;
            }
            String other = homes.putIfAbsent(call.id(), folder.name());
            if (other != null) {
                faults.add(
                        new FaultPlace(folder.name() + "/" + CallFolder.CALL, "/id"),
                        "the call \"" + call.id() + "\" is also in " + other + "; give it an id of its own");
            }
            calls.add(call);
        }
        calls.sort(Comparator.comparing(Call::id));
        sameNames(calls, "agency", Call::agencies, Agency::id);
        sameNames(calls, "recommender", Call::recommenders, Recommender::id);
        faults.refuse();
        return new Catalogue(calls);
    }

    private <T> void sameNames(List<Call> calls, String what, Function<Call, List<T>> of, Function<T, String> id) {
        Map<String, T> known = new HashMap<>();
        for (Call call : calls) {
            for (T named : of.apply(call)) {
                T other = known.putIfAbsent(id.apply(named), named);
                if (other != null && !other.equals(named)) {
                    faults.add(
                            new FaultPlace(call.id() + "/" + CallFolder.CALL, ""),
                            "the " + what + " \"" + id.apply(named) + "\" is described otherwise in another call; "
                                    + "use the same words, or another id");
                }
            }
        }
    }

    private CallFolder folder(Resource call) throws IOException {
        String[] steps = call.getURL().toString().split("/");
        String name = steps[steps.length - 3] + "/" + steps[steps.length - 2];
        TreeMap<String, YamlFile> files = new TreeMap<>();
        for (Resource file : resolver.getResources("classpath*:/" + name + "/**/*.yaml")) {
            String url = file.getURL().toString();
            String path = url.substring(url.lastIndexOf(name + "/") + name.length() + 1);
            files.put(path, new YamlFile(name + "/" + path, file));
        }
        return new CallFolder(name, files, faults);
    }

    private List<CallFolder> folders(Path location) throws IOException {
        if (!Files.isDirectory(location)) {
            faults.add(new FaultPlace(location.toString(), ""), "is no folder; see lianshen.guidelines.location");
            return List.of();
        }
        List<CallFolder> found = new ArrayList<>();
        try (var children = Files.list(location)) {
            for (Path child : children.sorted().toList()) {
                if (Files.isDirectory(child) && Files.exists(child.resolve(CallFolder.CALL))) {
                    found.add(folder(child));
                }
            }
        }
        if (found.isEmpty()) {
            faults.add(new FaultPlace(location.toString(), ""), "holds no folder with a " + CallFolder.CALL);
        }
        return found;
    }

    private CallFolder folder(Path folder) throws IOException {
        TreeMap<String, YamlFile> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        files.put(path, new YamlFile(folder + "/" + path, new FileSystemResource(file)));
                    });
        }
        return new CallFolder(folder.toString(), files, faults);
    }
}
