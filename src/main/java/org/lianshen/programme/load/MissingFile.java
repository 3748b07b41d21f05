package org.lianshen.programme.load;

import java.io.FileNotFoundException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Stands for a file that should be there and is not. */
final class MissingFile extends AbstractResource {

    private final String path;

    private MissingFile(String path) {
        this.path = path;
    }

    static MissingFile at(String path) {
        return new MissingFile(path);
    }

    @Override
    public String getDescription() {
        return path;
    }

    @Override
    public InputStream getInputStream() throws FileNotFoundException {
        throw new FileNotFoundException("the file " + path + " is missing");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingFile file && file.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
