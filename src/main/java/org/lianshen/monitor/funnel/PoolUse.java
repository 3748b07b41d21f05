package org.lianshen.monitor.funnel;

import java.math.BigDecimal;
import org.lianshen.language.Text;

/**
 * A pool of a direction and what is used of it.
 *
 * @param id its word in the catalogue
 * @param quota projects it allows
 * @param used projects that the round's list proposes; 0 before there is one
 * @param budget CNY yuan it allows
 * @param usedBudget CNY yuan that the proposed ones ask for
 * @param committed CNY yuan of projects on notice or funded
 * @param committedProjects how many those are
 * @param fields what it is for; empty where the direction has one pool
 */
public record PoolUse(
        String id,
        int quota,
        long used,
        BigDecimal budget,
        BigDecimal usedBudget,
        BigDecimal committed,
        long committedProjects,
        Text fields) {}
