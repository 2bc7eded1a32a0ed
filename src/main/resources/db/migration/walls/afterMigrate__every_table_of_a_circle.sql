-- After the last module. The histories are nobody's to read.
revoke all on all tables in schema history from ${app};

-- Every table of a circle, of whichever module, is walled in and can be emptied; and the months ahead have room for who
-- looks.
do $$
begin
    call circle.wall_in();
    perform circle.make_months_of_looks();
end $$;
