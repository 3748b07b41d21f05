/** The process models as drawings: their conventions, and the pictures made of them. */
@org.jspecify.annotations.NullMarked
package org.lianshen.models;
