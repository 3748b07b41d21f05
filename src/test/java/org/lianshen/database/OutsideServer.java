package org.lianshen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives the application a database on the outside server where the tests run on one; see {@link TestServer}. The
 * application itself then takes it for its embedded one, demo mode and all.
 */
public class OutsideServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int CONNECTIONS = 20;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!TestServer.isOutside()) {
            return;
        }
        var folder = context.getEnvironment().getRequiredProperty("lianshen.database.folder");
        var url = TestServer.outside(Path.of(folder).getFileName().toString());
        ((GenericApplicationContext) context).registerBean("dataSource", HikariDataSource.class, () -> {
            var source = new HikariDataSource();
            source.setJdbcUrl(url);
            source.setMaximumPoolSize(CONNECTIONS);
            return source;
        });
    }
}
