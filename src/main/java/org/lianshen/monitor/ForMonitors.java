package org.lianshen.monitor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Whose duty it is to watch: the contract's list for everything below {@code /api/monitor} and {@code /monitor}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR', 'APPROVER', 'LIAISON', 'ADMIN')")
public @interface ForMonitors {}
