/** The outbox for staff: read letters, send them again. */
@NullMarked
package org.lianshen.notification.web;

import org.jspecify.annotations.NullMarked;
