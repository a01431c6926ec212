/**
 * YAML 1.2 as tokens, as much of it as JSON can say: no anchors, tags or directives, one document, and no text that another
 * version of YAML would take for something else.
 */
@NullMarked
package org.coursepolicy.json.yaml;

import org.jspecify.annotations.NullMarked;
