package org.lianshen.proposal.overview;

import java.util.Collection;
import java.util.List;

/** What waits for people, as the floor above knows it: it carries proposals from task to task. */
public interface OpenTasks {

    /** The open tasks about these proposals and rounds. */
    List<OpenTask> about(Collection<String> keys);

    /** All open tasks. */
    List<OpenTask> all();
}
