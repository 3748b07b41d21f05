package org.lianshen.programme.load;

/**
 * Where a fault is.
 *
 * @param file folder and file
 * @param path JSON pointer within it; empty for the file itself
 */
record FaultPlace(String file, String path) {

    FaultPlace at(Object step) {
        return new FaultPlace(file, path + "/" + step);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? file : file + ": " + path;
    }
}
