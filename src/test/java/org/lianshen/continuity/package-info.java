/**
 * What runs goes on running: instances that an earlier build left waiting, kept as a dump of its database, are taken to
 * their end by this one.
 */
@NullMarked
package org.lianshen.continuity;

import org.jspecify.annotations.NullMarked;
