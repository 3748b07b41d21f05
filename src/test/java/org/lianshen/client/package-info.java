/** How tests call the application over HTTP: as a program, and as a person at a browser. */
@NullMarked
package org.lianshen.client;

import org.jspecify.annotations.NullMarked;
