-- A refusal that left a trace, such as a wrong hand-over code that counts: the command is remembered like an accepted one,
-- and answered with the same refusal however late it comes again.
alter table commands add column refusal json;
