/** What people and programs are told when something cannot be done: bilingual texts, refusals, RFC 9457 problems. */
@NullMarked
package org.lianshen.problem;

import org.jspecify.annotations.NullMarked;
