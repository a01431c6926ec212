/**
 * Between a located tree and the kinds: reading, writing, and finding the author's text for a place.
 *
 * <p><strong>Internal.</strong> {@link org.coursepolicy.json.bind.NodeSource} is what types read from,
 * {@link org.coursepolicy.json.bind.NodeSink} what they write to, {@link org.coursepolicy.json.bind.BareForm} the one
 * rule that both must agree on. {@link org.coursepolicy.json.bind.Reach} lists the kinds that a document can contain.
 * Nothing here knows a kind by name. May depend on {@code tree} and {@code resolve}.
 */
@NullMarked
package org.coursepolicy.json.bind;

import org.jspecify.annotations.NullMarked;
