package org.coursepolicy.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings what teams have to their members, once for each register. */
final class Gathering {
    private final Program students;
    private final Map<Register, Register> known = new HashMap<>();

    Gathering(Program students) {
        this.students = students;
    }

    Lane ofStudents(Lane lane) {
        if (lane.isConstant() || !lane.ofTeams()) {
            return lane;
        }
        return with(known.computeIfAbsent(lane.register(), this::gathered), lane);
    }

    private Register gathered(Register ofTeams) {
        Register to = new Register(false);
        students.add(new Gather(ofTeams, to));
        return to;
    }

    private static Lane with(Register register, Lane lane) {
        return Lane.of(
                register, lane.unit(), lane.least(), lane.greatest(), lane.error(), lane.dimension(), lane.bits());
    }

    /** What a lane of each place in a team has, for the student in that place. */
    Lane ofPlaces(List<Lane> places) {
        Lane first = places.get(0);
        Register to = new Register(false);
        students.add(new GatherPlaces(places.stream().map(Lane::register).toList(), to));
        double least = places.stream().mapToDouble(Lane::least).min().orElseThrow();
        double greatest = places.stream().mapToDouble(Lane::greatest).max().orElseThrow();
        double error = places.stream().mapToDouble(Lane::error).max().orElseThrow();
        return Lane.of(to, first.unit(), least, greatest, error, first.dimension(), first.bits());
    }

    private static final class Gather extends Kernel {
        Gather(Register from, Register to) {
            super(List.of(from), to);
        }

        @Override
        void run(Frame frame) {
            double[] from = frame.teams().of(reads().get(0));
            double[] to = out(frame);
            int[] team = frame.team;
            for (int i = 0; i < frame.count; i++) {
                to[i] = from[team[i]];
            }
        }
    }

    private static final class GatherPlaces extends Kernel {
        GatherPlaces(List<Register> from, Register to) {
            super(from, to);
        }

        @Override
        void run(Frame frame) {
            double[] seats = frame.seats;
            int count = frame.teams().count;
            for (int place = 0; place < reads().size(); place++) {
                System.arraycopy(frame.teams().of(reads().get(place)), 0, seats, place * Frame.SIZE, count);
            }
            double[] to = out(frame);
            int[] seat = frame.seat;
            for (int i = 0; i < frame.count; i++) {
                to[i] = seats[seat[i]];
            }
        }
    }
}
