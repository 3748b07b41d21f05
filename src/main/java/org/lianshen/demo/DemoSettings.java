package org.lianshen.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How demo mode is set.
 *
 * @param enabled whether it is on
 * @param password the one password of all demo accounts; empty for a random one
 * @param samples whether sample proposals are made at the first start
 */
@ConfigurationProperties("lianshen.demo")
public record DemoSettings(boolean enabled, String password, boolean samples) {}
