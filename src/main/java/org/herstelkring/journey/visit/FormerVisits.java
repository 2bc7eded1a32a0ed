package org.herstelkring.journey.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.circle.Grants;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.page.NoLonger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was once let into a space is told calmly that it is no longer shared; to anybody else it never was there. */
@Component
class FormerVisits implements NoLonger {

    private static final Pattern VISIT =
            Pattern.compile("/with-me/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final Grants grants;
    private final TransactionTemplate transaction;

    FormerVisits(Grants grants, TransactionTemplate transaction) {
        this.grants = grants;
        this.transaction = transaction;
    }

    @Override
    public Optional<String> template(HttpServletRequest request) {
        Matcher visit = VISIT.matcher(request.getRequestURI());
        if (!visit.matches() || Acting.person().isEmpty()) return Optional.empty();
        UUID circle = UUID.fromString(visit.group(1));
        return Boolean.TRUE.equals(transaction.execute(_ -> grants.hadAny(circle)))
                ? Optional.of("journey/visit/no-longer.jte")
                : Optional.empty();
    }
}
