-- A mail whose words an organisation wrote: sealed with the house key, like its address, and gone with the letter.
alter table people.letter add column words_sealed bytea;
