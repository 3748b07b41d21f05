/**
 * Drafts of forms: what people have begun to fill in at the tasks they hold, kept for them alone until they send it.
 */
@NullMarked
package org.lianshen.process.draft;

import org.jspecify.annotations.NullMarked;
