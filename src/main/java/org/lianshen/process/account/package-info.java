/** Accounts in the engine's identity service, so that Admin manages them, and the one login over them. */
@NullMarked
@NamedInterface("account")
package org.lianshen.process.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
