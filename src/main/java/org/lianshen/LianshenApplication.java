package org.lianshen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Lianshen 联审, the joint review of intergovernmental research proposals. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class LianshenApplication {

    /** Starts the application; see {@code application.yml} for everything that can be configured. */
    public static void main(String[] arguments) {
        SpringApplication.run(LianshenApplication.class, arguments);
    }
}
