package org.lianshen.database;

import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What must hold before any bean is made: an address that the driver understands, and memory enough for the engine. */
@Component
class StartConditions implements BeanFactoryPostProcessor {

    private static final long MEGABYTE = 1024 * 1024L;

    /** With a heap of 256 MB Java says somewhat less. */
    private static final long LEAST_MEMORY = 240 * MEGABYTE;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        requireMemory(Runtime.getRuntime().maxMemory());
        requireAddress(factory.getBean(Environment.class).getProperty("spring.datasource.url", ""));
    }

    static void requireMemory(long bytes) {
        if (bytes < LEAST_MEMORY) {
            throw new StartRefused(
                    new Text(
                            "Java 只有 " + bytes / MEGABYTE + " MB 内存可用，不足以运行联审。",
                            "Java may use only " + bytes / MEGABYTE + " MB of memory, too little for Lianshen."),
                    new Text(
                            "请用 -Xmx1g 启动（至少 256 MB），或为容器分配更多内存。",
                            "Start it with -Xmx1g (256 MB at least), or give the container more memory."));
        }
    }

    static void requireAddress(String url) {
        if (!url.isBlank() && !url.startsWith(OutsideDatabase.PREFIX)) {
            throw new StartRefused(
                    new Text(
                            "spring.datasource.url 不是 PostgreSQL 的 JDBC 地址：" + harmless(url) + "。",
                            "spring.datasource.url is no JDBC address of PostgreSQL: " + harmless(url) + "."),
                    new Text(
                            "请写成 jdbc:postgresql://主机:端口/数据库；用户名和口令另用 spring.datasource.username 和"
                                    + " spring.datasource.password 给出。",
                            "Write jdbc:postgresql://host:port/database, and name user and password by"
                                    + " spring.datasource.username and spring.datasource.password."));
        }
    }

    /** Without what may be a password in it. */
    private static String harmless(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//…@");
    }
}
