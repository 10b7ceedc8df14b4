-- Rows that were corrected: which run corrects which, whether an issue is settled and by whom; and the columns of a file in its order.
alter table import_run add column corrects uuid references import_run;
alter table import_run add column column_names text;
create index import_run_by_corrected on import_run (corrects);

alter table import_issue add column solved_at timestamp(6) with time zone;
alter table import_issue add column solved_by varchar(200);
create index import_issue_by_code on import_issue (run_id, code, row_no);
create index import_issue_by_row on import_issue (run_id, row_no);

-- The same tax code or register number in two records is told at import.
create index organisation_by_tax_code on organisation (tax_code);
create index organisation_by_runts on organisation (runts);
