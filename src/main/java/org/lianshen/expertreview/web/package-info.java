/** The list of experts for staff, and the blinded dossier for the expert it was given to. */
@NullMarked
package org.lianshen.expertreview.web;

import org.jspecify.annotations.NullMarked;
