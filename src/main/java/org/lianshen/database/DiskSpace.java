package org.lianshen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room on a folder's disk.
 *
 * @param folder on the disk
 * @param least from how many bytes on it is enough
 */
record DiskSpace(Path folder, long least) {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    /** Whether there is too little. */
    boolean isGone() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < least;
        } catch (IOException e) {
            LOG.debug("Nobody can tell how much room {} has", folder, e);
            return false;
        }
    }
}
