-- What the intake asks about an incident, in answers short enough to act on; and how long a case is kept.
alter table cases.incident
    add column touched_indirectly bytea,
    add column minors         text check (minors in ('yes', 'no', 'unknown')),
    add column minors_words   bytea,
    add column several        text check (several in ('yes', 'no', 'unknown')),
    add column responsibility text check (responsibility in ('yes', 'partly', 'not-yet', 'unknown')),
    add constraint seriousness_known check (seriousness in ('limited', 'serious', 'very-serious')),
    add constraint fits_known check (fits in ('hergo', 'two-person', 'circle', 'other', 'not-now')),
    add constraint urgency_known check (urgency in ('now', 'soon', 'calm')),
    add constraint source_known check (source in ('harmed', 'responsible', 'near', 'staff', 'justice', 'other'));

-- Why it is kept longer or shorter than usual, and who asked to erase it before that.
alter table cases.case_file
    add column keep_words       bytea,
    add column erasure_asked_by uuid,
    add column erasure_asked_at timestamptz;
