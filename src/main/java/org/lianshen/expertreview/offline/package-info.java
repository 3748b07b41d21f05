/** Review sheets as workbooks, filled in without a network and taken back as drafts. */
@NullMarked
@NamedInterface("offline")
package org.lianshen.expertreview.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
