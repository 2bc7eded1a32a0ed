package org.herstelkring.cases.account;

import java.util.List;
import java.util.Optional;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.mypart.MyPiece;
import org.herstelkring.cases.mypart.MySeat;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.database.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On the page of somebody of the sides: what will be read out, once it was shown to them. */
@Component
@Order(10)
@Transactional(propagation = Propagation.MANDATORY)
class MyAccountPiece implements MyPiece {

    private final Circles circles;
    private final Accounts accounts;

    MyAccountPiece(Circles circles, Accounts accounts) {
        this.circles = circles;
        this.accounts = accounts;
    }

    @Override
    public List<Question<?>> asks(MySeat seat) {
        return own(seat)
                .<List<Question<?>>>map(own -> List.of(accounts.asked(own)))
                .orElse(List.of());
    }

    private Optional<Access> own(MySeat seat) {
        return !seat.withdrawn() && circles.allows(seat.circle(), CasePart.PREPARATION, seat.id(), May.READ)
                ? Optional.of(circles.open(seat.circle(), CasePart.PREPARATION, seat.id(), May.READ))
                : Optional.empty();
    }

    @Override
    public Piece of(MySeat seat) {
        return own(seat).flatMap(accounts::newest).map(one -> of(seat, one)).orElse(Piece.NONE);
    }

    private static Piece of(MySeat seat, Account one) {
        String path = seat.path() + "/account";
        boolean waits = one.answer() == null
                && seat.takesPart()
                && !seat.standing().met()
                && !seat.standing().closed();
        return new Piece(
                waits
                        ? Todo.patient("cases.account.todo", "cases.account.todo.text", "cases.account.todo.go", path)
                        : null,
                List.of(new Place("cases.account.place", "cases.account.place.hint", path)));
    }
}
