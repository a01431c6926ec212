package org.coursepolicy.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coursepolicy.name.StudentId;

/** Copies maps whose values are collections, down to the bottom. */
final class DeepCopies {
    private DeepCopies() {}

    static boolean isDeep(
            Map<?, ? extends Map<?, ?>> scores, Map<?, ? extends Map<?, ?>> days, Map<?, ? extends Map<?, ?>> excused) {
        return scores.values().stream().allMatch(ImmutableMap.class::isInstance)
                && Stream.of(days, excused)
                        .flatMap(all -> all.values().stream())
                        .allMatch(byStudent -> byStudent instanceof ImmutableMap
                                && byStudent.values().stream().allMatch(ImmutableList.class::isInstance));
    }

    static <K, V> Map<K, V> of(Map<K, V> map, Function<? super V, ? extends V> copy) {
        ImmutableMap.Builder<K, V> copies = ImmutableMap.builder();
        map.forEach((key, value) -> copies.put(key, copy.apply(value)));
        return copies.buildOrThrow();
    }

    static Map<StudentId, List<LocalDate>> ofDays(Map<StudentId, List<LocalDate>> days) {
        return of(days, ImmutableList::copyOf);
    }
}
