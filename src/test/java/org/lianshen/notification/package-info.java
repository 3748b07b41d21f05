/** Letters, tried against a real PostgreSQL and a real SMTP conversation. */
@NullMarked
package org.lianshen.notification;

import org.jspecify.annotations.NullMarked;
