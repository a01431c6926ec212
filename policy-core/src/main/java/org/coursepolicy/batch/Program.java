package org.coursepolicy.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passes of a plan, in order: those over students, or those over teams. */
final class Program {
    private final List<Kernel> kernels = new ArrayList<>();
    private int registers;

    void add(Kernel kernel) {
        kernels.add(kernel);
    }

    /** Leaves out what nobody reads, and gives registers places, which are used again when they are read for the last time. */
    void settle(Set<Register> wanted) {
        Set<Register> needed = new HashSet<>(wanted);
        List<Kernel> kept = new ArrayList<>();
        for (int i = kernels.size() - 1; i >= 0; i--) {
            Kernel kernel = kernels.get(i);
            if (kernel.mayBeOpen() || kernel.writes().stream().anyMatch(needed::contains)) {
                kept.add(0, kernel);
                needed.addAll(kernel.reads());
            }
        }
        kernels.clear();
        kernels.addAll(kept);
        place(wanted);
    }

    private void place(Set<Register> wanted) {
        Map<Register, Integer> last = new HashMap<>();
        for (int i = 0; i < kernels.size(); i++) {
            for (Register read : kernels.get(i).reads()) {
                last.put(read, i);
            }
        }
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < kernels.size(); i++) {
            Kernel kernel = kernels.get(i);
            for (Register write : kernel.writes()) {
                write.place(free.isEmpty() ? registers++ : free.pop());
            }
            Set<Register> over = new HashSet<>(kernel.reads());
            over.addAll(kernel.writes());
            for (Register register : over) {
                if (last.getOrDefault(register, i) <= i && !wanted.contains(register) && !register.ofTeams()) {
                    free.push(register.index());
                }
            }
        }
    }

    /** The registers that some passes of this program read and that it does not write. */
    Set<Register> readFromOutside() {
        Set<Register> outside = new HashSet<>();
        Set<Register> own = new HashSet<>();
        for (Kernel kernel : kernels) {
            kernel.reads().stream().filter(read -> !own.contains(read)).forEach(outside::add);
            own.addAll(kernel.writes());
        }
        return outside;
    }

    int registers() {
        return registers;
    }

    boolean isEmpty() {
        return kernels.isEmpty();
    }

    Kernel[] passes() {
        return kernels.toArray(new Kernel[0]);
    }
}
