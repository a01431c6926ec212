package org.coursepolicy.value;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Result;

/**
 * Something that can be computed from facts and other values: a node of the value algebra, the only place where a policy
 * writes arithmetic.
 *
 * <p>For example {@code {"least": ["homework", {"sum": ["exam", 25]}]}}: the lesser of the homework's points and the
 * exam's points plus 25. A bare number is a {@link Constant}, a bare text a {@link Reference}. The family is open: a
 * host may add kinds.
 */
public interface Value extends Cited {
    /** The family of values. */
    Family<Value> FAMILY = new Family<>("value", Value.class, "Something that can be computed.", false);

    /** The type of a member that holds a value. */
    Type<Value> TYPE = Types.either(List.of(
            new Alternative<>(Constant.BARE.as(constant -> constant, Constant.class::cast), Constant::isBare),
            new Alternative<>(Reference.BARE.as(reference -> reference, Reference.class::cast), Reference::isBare),
            new Alternative<>(FAMILY.asType(), value -> true)));

    /** The type of a member that holds values. */
    Type<List<Value>> LIST = Types.list(TYPE);

    /**
     * Computes the value.
     *
     * @param scope gives the facts and other values, and records the steps
     * @return the value; {@link org.coursepolicy.result.Open} if a fact that it needs is missing
     */
    Result evaluate(Scope scope);

    /**
     * Checks names and dimensions within this value.
     *
     * @param checker knows the dimensions of names, and collects problems
     * @return the dimension of the value; empty if a problem was found within it
     */
    Optional<Dimension> dimension(Checker checker);
}
