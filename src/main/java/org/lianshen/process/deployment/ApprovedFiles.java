package org.lianshen.process.deployment;

/** The files that a second person approved; beside those of the release, nothing else is deployed. */
public interface ApprovedFiles {

    /** Whether a file of these very bytes was approved, by their SHA-256. */
    boolean isApproved(String sha256);
}
