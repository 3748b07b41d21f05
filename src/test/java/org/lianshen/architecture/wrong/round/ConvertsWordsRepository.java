package org.lianshen.architecture.wrong.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.lianshen.round.RoundStage;

/** Converts a word on its own. */
final class ConvertsWordsRepository {

    private ConvertsWordsRepository() {}

    static RoundStage stage(ResultSet row) throws SQLException {
        return RoundStage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
    }
}
