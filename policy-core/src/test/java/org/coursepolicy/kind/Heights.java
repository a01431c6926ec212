package org.coursepolicy.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many objects must stand in each other, at least, in a value of a kind or type. */
final class Heights {
    /** More than any real height: a kind that cannot end has this one. */
    private static final int ENDLESS = 24;

    private final Kinds kinds;
    private final Map<String, Integer> known = new HashMap<>();

    Heights(Kinds kinds) {
        this.kinds = kinds;
    }

    int of(Kind<?> kind) {
        return of(kind, ENDLESS);
    }

    int of(Type<?> type) {
        return type.describe(new Height(ENDLESS));
    }

    private int of(Kind<?> kind, int fuel) {
        if (fuel <= 0) {
            return ENDLESS;
        }
        String key = kind.type().getName() + " " + kind.name() + " " + fuel;
        Integer before = known.get(key);
        if (before != null) {
            return before;
        }
        int tallest = kind.members().stream()
                .filter(member -> member.presence() != Member.Presence.OPTIONAL)
                .mapToInt(member -> member.type().describe(new Height(fuel - 1)))
                .max()
                .orElse(0);
        int height = Math.min(ENDLESS, tallest + 1);
        known.put(key, height);
        return height;
    }

    /** Lists and maps count as if they had an element, for many must have one. */
    private final class Height implements Describer<Integer> {
        private final int fuel;

        Height(int fuel) {
            this.fuel = fuel;
        }

        @Override
        public Integer number(NumberForm form) {
            return 0;
        }

        @Override
        public Integer text(TextForm form) {
            return 0;
        }

        @Override
        public Integer word(List<String> words) {
            return 0;
        }

        @Override
        public Integer list(Type<?> elements) {
            int height = elements.describe(this);
            return height >= ENDLESS ? 0 : height;
        }

        @Override
        public Integer map(TextForm keys, Type<?> values) {
            return list(values);
        }

        @Override
        public Integer object(Kind<?> kind) {
            return of(kind, fuel);
        }

        @Override
        public Integer family(Family<?> family) {
            return kinds.of(family).stream()
                    .mapToInt(kind -> of(kind, fuel))
                    .min()
                    .orElse(ENDLESS);
        }

        @Override
        public Integer either(List<? extends Type<?>> alternatives) {
            return alternatives.stream()
                    .mapToInt(alternative -> alternative.describe(this))
                    .min()
                    .orElse(ENDLESS);
        }
    }
}
