package org.lianshen.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out plain connections, or ones that tell the log of all they do while it is listening. */
final class CountingDataSource extends DelegatingDataSource {

    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate");

    private final StatementLog log;

    CountingDataSource(DataSource target, StatementLog log) {
        super(target);
        this.log = log;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return log.isListening() ? counted(connection) : connection;
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                log.transaction();
            }
            var result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? counted(connection, statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement counted(Connection connection, PreparedStatement statement, String sql) {
        var batched = new int[1];
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().equals("addBatch")) {
                batched[0]++;
            }
            if (!EXECUTIONS.contains(method.getName()) && !method.getName().equals("executeBatch")) {
                return invoke(statement, method, arguments);
            }
            if (connection.getAutoCommit()) {
                log.transaction();
            }
            long before = System.nanoTime();
            try {
                return invoke(statement, method, arguments);
            } finally {
                tell(sql, method, batched, System.nanoTime() - before);
            }
        });
    }

    /** Rows sent together are one statement: they are one round trip. */
    private void tell(String sql, Method method, int[] batched, long nanos) {
        boolean batch = method.getName().equals("executeBatch");
        log.statement(batch && batched[0] > 1 ? sql + " /* batch */" : sql, nanos);
        batched[0] = 0;
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
