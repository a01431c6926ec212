/**
 * From the document an author wrote to the document that kinds can read: document to document, with every place kept.
 *
 * <p><strong>Internal.</strong> {@link org.coursepolicy.json.resolve.Loader} opens any document and takes off what
 * every document has. {@link org.coursepolicy.json.resolve.Resolver} then does for a policy, in this order:
 * {@link org.coursepolicy.json.resolve.Extension} ({@code extends} and {@code changes}),
 * {@link org.coursepolicy.json.resolve.Conventions}, {@link org.coursepolicy.json.resolve.Variants} and
 * {@link org.coursepolicy.json.resolve.Each}. May depend only on {@code tree}; knows no kinds.
 */
@NullMarked
package org.coursepolicy.json.resolve;

import org.jspecify.annotations.NullMarked;
