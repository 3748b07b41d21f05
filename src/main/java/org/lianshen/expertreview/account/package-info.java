/** Accounts that the house makes for experts, and the links by which their owners open them. */
@NullMarked
@NamedInterface("account")
package org.lianshen.expertreview.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
