package org.lianshen.verification;

import java.math.BigDecimal;
import org.lianshen.language.Text;

/**
 * An enterprise whose own funding is to be verified, as the proposal declares it.
 *
 * @param participant its id within the proposal
 * @param name its name
 * @param governmentFunding CNY yuan it receives from its government
 * @param ownFunding CNY yuan it brings itself
 */
public record Enterprise(String participant, Text name, BigDecimal governmentFunding, BigDecimal ownFunding) {}
