package org.lianshen.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a login at a browser lasts.
 *
 * @param longest after which a session ends however busy it is
 */
@ConfigurationProperties("lianshen.session")
record SessionSettings(@DefaultValue("12h") Duration longest) {}
