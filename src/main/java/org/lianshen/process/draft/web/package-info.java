/** Drafts of forms over HTTP, as Tasklist saves and reads them. */
@NullMarked
package org.lianshen.process.draft.web;

import org.jspecify.annotations.NullMarked;
