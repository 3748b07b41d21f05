package org.lianshen.monitor.funnel;

import java.math.BigDecimal;

/**
 * What the rows of a ranking sum up to for one pool.
 *
 * @param proposed projects proposed
 * @param proposedMoney CNY yuan they ask for
 * @param committed projects on notice or funded
 * @param committedMoney CNY yuan they ask for
 */
record PoolSums(long proposed, BigDecimal proposedMoney, long committed, BigDecimal committedMoney) {

    static final PoolSums NONE = new PoolSums(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
}
