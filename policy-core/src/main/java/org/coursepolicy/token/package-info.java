/**
 * Accounts of tokens: slip days, late hours, whatever a course lets students spend.
 *
 * <p>Start with {@link org.coursepolicy.token.TokenAccount}. {@link org.coursepolicy.token.Demand} says what tokens buy, {@link org.coursepolicy.token.TokenLedger} replays what was spent. No other family is known here. May depend on {@code rule} and what is below it, and on no other
 * family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.token;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
