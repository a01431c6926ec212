package org.coursepolicy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a document at a random place: something is missing, is called otherwise, or is something else. */
final class Spoiler {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    JsonNode spoil(JsonNode document) {
        JsonNode spoilt = document.deepCopy();
        List<JsonNode> all = new ArrayList<>();
        collect(spoilt, all);
        List<JsonNode> holders = all.stream()
                .filter(node -> node.isContainerNode() && !node.isEmpty())
                .toList();
        JsonNode holder = oneOf(holders);
        if (holder instanceof ObjectNode object) {
            spoil(object, all);
        } else {
            ArrayNode list = (ArrayNode) holder;
            int at = random.nextInt(list.size());
            if (random.nextInt(4) == 0) {
                list.remove(at);
            } else {
                list.set(at, other(list.get(at), all));
            }
        }
        return spoilt;
    }

    private void spoil(ObjectNode object, List<JsonNode> all) {
        String name = oneOf(ImmutableList.copyOf(object.fieldNames()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> {
                JsonNode value = object.remove(name);
                object.set(name + "x", value);
            }
            case 2 ->
                object.set(
                        oneOf(List.of("cite", "reading", "of", "points", "is", "UPPER", "")),
                        other(MAKE.nullNode(), all));
            default -> object.set(name, other(object.get(name), all));
        }
    }

    private JsonNode other(JsonNode value, List<JsonNode> all) {
        return switch (random.nextInt(6)) {
            case 0 -> oneOf(all).deepCopy();
            case 1 -> MAKE.arrayNode().add(value.deepCopy());
            case 2 ->
                MAKE.textNode(
                        oneOf(List.of("", " ", "x", "2/3", "-1/7", "points", "2026-01-01", "a b", "A+", "\u0007")));
            case 3 ->
                MAKE.numberNode(new BigDecimal(oneOf(List.of("0", "1", "-1", "1.5", "1E+2", "101", "1e9", "2.0"))));
            case 4 -> oneOf(List.of(MAKE.nullNode(), MAKE.booleanNode(true), MAKE.objectNode(), MAKE.arrayNode()));
            default -> MAKE.textNode(value.asText("text") + "x");
        };
    }

    private static void collect(JsonNode node, List<JsonNode> all) {
        all.add(node);
        node.forEach(child -> collect(child, all));
    }

    private <E> E oneOf(List<? extends E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
