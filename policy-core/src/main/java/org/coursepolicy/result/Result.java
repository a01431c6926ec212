package org.coursepolicy.result;

/** What a rule computes: a number with its dimension, a score, a level, a truth, or nothing yet. */
public sealed interface Result permits Quantity, Score, Level, Truth, Open {}
