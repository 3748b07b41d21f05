package org.lianshen.programme.load;

/**
 * Where a fault is.
 *
 * @param file folder and file
 * @param path JSON pointer within it; empty for the file itself
 */
record Place(String file, String path) {

    Place at(Object step) {
        return new Place(file, path + "/" + step);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? file : file + ": " + path;
    }
}
