package org.herstelkring.cases.guardian;

import org.jspecify.annotations.Nullable;

/**
 * Who must agree to one matter.
 *
 * @param all whether each guardian must; else one is enough as long as no other says no
 * @param until guardians are asked while the child is younger than this
 * @param childFrom from this age the child's own yes is needed; younger ones are asked all the same
 * @param source in the organisation's own words; null for the words that come with the country
 * @param checked whether the source was read; else the organisation is to check it
 * @param version of the organisation's own line; 0 when it has none
 */
public record AgreementRule(
        Matter matter,
        Country country,
        boolean all,
        int until,
        int childFrom,
        @Nullable String source,
        boolean checked,
        long version) {

    /** Whether guardians are asked for a child of this age; of somebody whose age is not known they are. */
    boolean asksGuardians(@Nullable Integer age) {
        return age == null ? until > 0 : age < until;
    }

    /** Whether nothing goes on without the child's own yes. */
    boolean needsChild(@Nullable Integer age) {
        return age == null ? childFrom == 0 : age >= childFrom;
    }

    /** Whether the organisation says so itself. */
    public boolean own() {
        return version > 0;
    }

    /** Message key of where it comes from, when that are not words of the organisation. */
    public String sourceKey() {
        return "cases.guardian.source." + country.code() + "." + matter.code();
    }
}
