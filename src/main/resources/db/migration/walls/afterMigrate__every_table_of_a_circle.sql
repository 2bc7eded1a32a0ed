-- After the last module. The histories are nobody's to read.
revoke all on all tables in schema history from ${app};

-- Every table of a circle, of whichever module, is walled in, can be emptied and says when it changes; and the months ahead have room for who
-- looks.
do $$
begin
    call circle.wall_in();
    call circle.mark_what_changes();
    perform circle.make_months_of_looks();
end $$;
