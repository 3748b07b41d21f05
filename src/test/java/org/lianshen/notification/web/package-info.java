/** The outbox as staff meet it, and as nobody else does. */
@NullMarked
package org.lianshen.notification.web;

import org.jspecify.annotations.NullMarked;
