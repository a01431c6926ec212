package org.coursepolicy.reference;

import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;

/** Whose purse of which account. */
record PurseKey(Name account, Holder holder) {}
