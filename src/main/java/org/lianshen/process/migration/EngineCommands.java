package org.lianshen.process.migration;

import java.util.function.Supplier;

/** What a migration needs of the engine that its public services do not offer. */
public interface EngineCommands {

    /** Has the job executor work off a portion, once the present transaction has ended well. */
    void later(Portion portion);

    /** Does some work with the engine, and with the database, in a transaction of its own. */
    <T> T apart(Supplier<T> work);
}
