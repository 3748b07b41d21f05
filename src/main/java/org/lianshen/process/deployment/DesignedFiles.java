package org.lianshen.process.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Models and forms that belong together, each name once, in the order of their names. */
public final class DesignedFiles {

    private final SortedMap<String, DesignedFile> files = new TreeMap<>();

    /** These files; of two with one name the last. */
    public DesignedFiles(Collection<DesignedFile> files) {
        files.forEach(file -> this.files.put(file.name(), file));
    }

    /** Every file. */
    public List<DesignedFile> all() {
        return List.copyOf(files.values());
    }

    /** The file of that name. */
    public Optional<DesignedFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The SHA-256 of the file of that name; empty where there is none. */
    public String sha256(String name) {
        return find(name).map(DesignedFile::sha256).orElse("");
    }

    /** The bytes of all, by name. */
    public Map<String, byte[]> contents() {
        var contents = new TreeMap<String, byte[]>();
        files.forEach((name, file) -> contents.put(name, file.content()));
        return contents;
    }

    /** These files, with some replaced or added, and without others. */
    public DesignedFiles with(Collection<DesignedFile> changed, Collection<String> removed) {
        var kept = new ArrayList<>(files.values());
        kept.removeIf(file -> removed.contains(file.name()));
        kept.addAll(changed);
        return new DesignedFiles(kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DesignedFiles same && files.equals(same.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.keySet().toString();
    }
}
