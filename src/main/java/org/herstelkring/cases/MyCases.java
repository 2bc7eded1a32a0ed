package org.herstelkring.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.herstelkring.circle.Listing;

/** The cases the acting person keeps the road of, newest first; erased ones left out. Only {@link CaseFiles} makes one. */
public final class MyCases {

    private final Listing listing;
    private final List<CaseFile> files;

    MyCases(Listing listing, List<CaseFile> files) {
        this.files = List.copyOf(files);
        this.listing = listing.only(files.stream().map(CaseFile::id).toList());
    }

    public List<CaseFile> files() {
        return files;
    }

    public Listing listing() {
        return listing;
    }

    public List<UUID> ids() {
        return listing.circles();
    }

    /** Those among them that are wanted. */
    public MyCases only(Predicate<CaseFile> wanted) {
        return new MyCases(listing, files.stream().filter(wanted).toList());
    }

    public MyCases only(Collection<CaseFile> some) {
        return only(some::contains);
    }
}
