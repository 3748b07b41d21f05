/** What managers do with other people's open tasks: hand them over, let somebody stand in, remind; and its record. */
@NullMarked
package org.lianshen.process.acting;

import org.jspecify.annotations.NullMarked;
