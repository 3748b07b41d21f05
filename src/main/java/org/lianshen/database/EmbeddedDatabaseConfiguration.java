package org.lianshen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Runs the embedded PostgreSQL unless {@code spring.datasource.url} names an outside one, or there is a database
 * already.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOutsideDatabase.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(
            @Value("${lianshen.database.folder}") Path folder,
            @Value("${lianshen.database.durable}") boolean durable,
            @Value("${lianshen.database.least-room}") DataSize leastRoom) {
        return EmbeddedServer.start(folder, durable, leastRoom.toBytes());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedServer server) {
        var source = new HikariDataSource();
        source.setDataSource(new EmbeddedSource(server));
        return source;
    }

    @Bean
    EmbeddedHealth embeddedDatabaseHealthIndicator(EmbeddedServer server) {
        return new EmbeddedHealth(server);
    }

    /** True where no other database is configured. */
    static final class NoOutsideDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))
                    && !context.getRegistry().containsBeanDefinition("dataSource");
        }
    }
}
