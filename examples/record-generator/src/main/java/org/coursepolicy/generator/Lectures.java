package org.coursepolicy.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.participation.Sessions;

/** On which days students were active, and on which they were excused. */
final class Lectures {
    private static final int EXCUSED = 10;

    private final int held;
    private final Map<StudentId, List<LocalDate>> active = new LinkedHashMap<>();
    private final Map<StudentId, List<LocalDate>> excused = new LinkedHashMap<>();

    Lectures(Name name, Sessions sessions, Roster roster, Streams streams) {
        held = sessions.on().size();
        for (StudentId student : roster.students().keySet()) {
            SplittableRandom random = streams.of(student.text() + " " + name.text());
            Habits habits = roster.habits(student);
            List<LocalDate> there = new ArrayList<>();
            List<LocalDate> away = new ArrayList<>();
            for (LocalDate day : sessions.on()) {
                int luck = random.nextInt(1000);
                if (habits.worksOn(day) && luck < habits.speaks()) {
                    there.add(day);
                } else if (habits.worksOn(day) && luck >= 1000 - EXCUSED) {
                    away.add(day);
                }
            }
            put(active, student, there);
            put(excused, student, away);
        }
    }

    private static void put(Map<StudentId, List<LocalDate>> days, StudentId student, List<LocalDate> on) {
        if (!on.isEmpty()) {
            days.put(student, on);
        }
    }

    Map<StudentId, List<LocalDate>> active() {
        return active;
    }

    Map<StudentId, List<LocalDate>> excused() {
        return excused;
    }

    /** How many days a student was active. */
    int days(StudentId student) {
        return active.getOrDefault(student, List.of()).size();
    }

    /** How many days count for a student. */
    int counted(StudentId student) {
        return held - excused.getOrDefault(student, List.of()).size();
    }
}
