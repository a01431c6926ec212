package org.coursepolicy.evaluate;

import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Attendance;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.value.Reference;

/** Tells a student's days, or their share, so that a student can check it: attended, added, counted. */
final class AttendanceTold {
    private final Sessions sessions;
    private final Reference reference;
    private final StudentEvaluation student;
    private final Trace trace;

    AttendanceTold(Sessions sessions, Reference reference, StudentEvaluation student) {
        this.sessions = sessions;
        this.reference = reference;
        this.student = student;
        this.trace = student.trace();
    }

    Result tell() {
        Attendance attendance = student.attendance(reference.of().last());
        Result value = student.peek(reference);
        if (value instanceof Open) {
            return trace.leaf(Operation.REFERENCE, reference.label(), value);
        }
        if (reference.aspect() == Sessions.DAYS) {
            return days(attendance, reference.label());
        }
        trace.begin(sessions, reference.label());
        trace.begin(sessions, "days over days that count");
        Quantity days = days(attendance, "days");
        Quantity counted =
                trace.leaf(Operation.FACT, "days that count", Quantity.count(Fraction.of(attendance.counted())));
        Quantity ratio = trace.end(Operation.QUOTIENT, days.dividedBy(counted));
        Quantity whole = trace.leaf(Operation.CONSTANT, "all of them", Quantity.percent(Fraction.HUNDRED));
        return trace.end(Operation.PRODUCT, ratio.times(whole));
    }

    /** The lesser of the days attended with those that are added, and the days that count. */
    private Quantity days(Attendance attendance, String label) {
        Fraction attended = student.attended(reference.of().last()).days();
        if (sessions.plus().isEmpty()) {
            return trace.leaf(Operation.FACT, label + " with participation", Quantity.count(attended));
        }
        trace.begin(sessions, label);
        trace.begin(sessions, "with those added");
        trace.leaf(Operation.FACT, "days with participation", Quantity.count(attended));
        Fraction added = added();
        trace.end(Operation.SUM, Quantity.count(attended.plus(added)));
        trace.leaf(Operation.FACT, "days that count", Quantity.count(Fraction.of(attendance.counted())));
        return trace.end(Operation.LEAST, Quantity.count(attendance.days()));
    }

    private Fraction added() {
        if (!(student.plus(sessions) instanceof Quantity plus)) {
            trace.note("what is added is not known yet, and counts as none so far");
            return trace.leaf(Operation.CONSTANT, "added", Quantity.count(Fraction.ZERO))
                    .amount();
        }
        trace.begin(sessions, "added");
        sessions.plus().orElseThrow().evaluate(student);
        trace.leaf(Operation.CONSTANT, "at least none", Quantity.count(Fraction.ZERO));
        return trace.end(Operation.GREATEST, Quantity.count(plus.amount().max(Fraction.ZERO)))
                .amount();
    }
}
