package org.herstelkring.shared;

/** What a transaction of the house shows PostgreSQL beside the duty it names: a transaction of a person has none to show. */
public interface ProofOfDuty {

    String of(Duty duty);
}
