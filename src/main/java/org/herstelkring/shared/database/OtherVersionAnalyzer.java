package org.herstelkring.shared.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class OtherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    static final String SAID =
            "The database was made by another version of Herstelkring, which this one does not know.";
    static final String DO =
            "Nothing was changed. Run the version that made it, or a newer one; UPDATING.md tells how to go back.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(SAID + "\n" + cause.getMessage(), DO, cause);
    }
}
