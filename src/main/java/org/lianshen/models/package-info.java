/**
 * What designers change: models and forms with their versions, changes of them with what is wrong and what is
 * different, and the approval by a second person that makes them live. It knows no engine; {@code process.deployment}
 * does.
 */
@NullMarked
package org.lianshen.models;

import org.jspecify.annotations.NullMarked;
