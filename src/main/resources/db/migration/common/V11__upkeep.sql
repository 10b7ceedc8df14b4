-- The quality of each document as staff see it, for the queue of what is due: days as numbers (day 0 is 1970-01-01), the last on which the
-- score is at least so much; null when it never is. Written with the index, from the same documents; a rebuild writes it anew.
create table record_quality (
    document_id varchar(40) primary key,
    record_id uuid not null,
    counted_on date,
    until_20 integer,
    until_40 integer,
    until_60 integer,
    until_80 integer
);
create index record_quality_by_record on record_quality (record_id);
create index error_report_by_record on error_report (record_id, state);
