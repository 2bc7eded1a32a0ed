-- An invitation whose thirty days are over is answered by nobody, whatever the application thinks.
alter policy answered on circle.invitation
    using (shared.duty() = 'welcome' and used_at is null and withdrawn_at is null and refused_at is null
        and expires_at > now());
