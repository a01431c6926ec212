package org.coursepolicy.evaluate;

import static org.coursepolicy.evaluate.Courses.DUE;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/** Accounts of small courses, what happens to them, and what became of them. */
final class Payments {
    private Payments() {}

    static Demand perUnit(String account) {
        Demand.Builder demand = Demand.builder();
        return demand.account(Name.of(account))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .build();
    }

    static Variant.Builder shared(Variant.Builder variant) {
        return variant.putAccounts(Name.of("shared"), TokenAccount.of(HolderKind.TEAM, 1));
    }

    static TokenRequest request(String id, String item, Holder by, TokenRequest.Says says, int hoursLate) {
        TokenRequest.Builder request = TokenRequest.builder();
        return request.id(EventId.of(id))
                .by(by)
                .account(Name.of("own"))
                .item(ItemId.of(item))
                .at(DUE.plusSeconds(hoursLate * 3600L))
                .says(says)
                .build();
    }

    static TokenGrant grant(String id, StudentId to, int amount, int hoursLate) {
        TokenGrant.Builder grant = TokenGrant.builder();
        return grant.id(EventId.of(id))
                .account(Name.of("own"))
                .to(to.holder())
                .amount(amount)
                .at(DUE.plusSeconds(hoursLate * 3600L))
                .reason("illness")
                .build();
    }

    static TokenAccount tokens(int grant) {
        return TokenAccount.of(HolderKind.STUDENT, grant);
    }

    static TokenAccount tokens(int grant, Allocation allocation) {
        TokenAccount.Builder account = TokenAccount.builder();
        return account.holder(HolderKind.STUDENT)
                .grant(grant)
                .allocation(allocation)
                .build();
    }

    /** What became of the account of one's own: granted, spent, expired, left. */
    static List<Integer> own(StudentOutcome outcome) {
        AccountOutcome own = Objects.requireNonNull(outcome.accounts().get(Name.of("own")));
        return Stream.of(own.granted(), own.spent(), own.expired(), own.left())
                .map(Fraction::toIntExact)
                .toList();
    }
}
