/**
 * How often and how long the activities of the models were at work, finished ones included: medians that stay exact
 * and are found as fast among a million values as among a thousand.
 */
@NullMarked
package org.lianshen.monitor.activity;

import org.jspecify.annotations.NullMarked;
