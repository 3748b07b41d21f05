/** The models' files, and what pages with diagrams need of a browser. */
@NullMarked
@NamedInterface("diagram")
package org.lianshen.monitor.diagram.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
