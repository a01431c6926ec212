package org.coursepolicy.incident;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The incidents of one item and one holder, in their order: what happened, and what follows.
 *
 * @param rules for each incident, by what the explanation calls it, the policy's rule for its kind
 */
public record Incidents(Map<String, IncidentRule> rules) {
    /**
     * Copies the rules, in order.
     *
     * @param rules the rule of each incident
     */
    public Incidents {
        rules = ImmutableMap.copyOf(rules);
    }

    /**
     * Tells whether the item counts where a choice of the best would leave it out.
     *
     * @return true if the rule of any incident protects it
     */
    public boolean isProtected() {
        return rules.values().stream().anyMatch(rule -> rule.protects() == IncidentRule.Protects.COUNTS);
    }
}
