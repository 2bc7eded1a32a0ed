package org.herstelkring.people.organisation;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.shared.StartNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does what the operator asked for on the command line, and says in the terminal what came of it. */
@Component
class OperatorNotice implements StartNotice {

    private final Operator operator;
    private final String admin;
    private final String organisation;
    private final String close;
    private final String open;

    OperatorNotice(
            Operator operator,
            @Value("${herstelkring.operator.admin:}") String admin,
            @Value("${herstelkring.operator.organisation:}") String organisation,
            @Value("${herstelkring.operator.close:}") String close,
            @Value("${herstelkring.operator.open:}") String open) {
        this.operator = operator;
        this.admin = admin;
        this.organisation = organisation;
        this.close = close;
        this.open = open;
    }

    @Override
    public List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        if (!close.isBlank()) lines.addAll(operator.close(close));
        if (!open.isBlank()) lines.addAll(operator.open(open));
        if (!admin.isBlank()) lines.addAll(operator.admin(admin, organisation, address));
        return lines;
    }
}
