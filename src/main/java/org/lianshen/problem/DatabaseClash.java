package org.lianshen.problem;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What the database says when two write the same at once (PostgreSQL, appendix A). */
@Component
class DatabaseClash implements Clash {

    /** A duplicate key, a serialization failure, a deadlock, a lock that is not free. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "55P03");

    @Override
    public boolean isOne(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof SQLException said && STATES.contains(String.valueOf(said.getSQLState()));
    }
}
