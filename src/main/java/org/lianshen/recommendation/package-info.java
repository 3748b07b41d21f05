/** What recommenders decide about the proposals that name them, within their caps. */
@NullMarked
package org.lianshen.recommendation;

import org.jspecify.annotations.NullMarked;
