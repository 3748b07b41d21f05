/** Tests of the calls and pages of experts and their dossiers. */
@NullMarked
package org.lianshen.expertreview.web;

import org.jspecify.annotations.NullMarked;
