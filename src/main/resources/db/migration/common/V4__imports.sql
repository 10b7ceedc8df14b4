-- Import runs, and the rows that they refused or found doubtful.
create table import_run (
    id uuid primary key,
    source_id varchar(200) not null,
    file_name varchar(1000) not null,
    state varchar(20) not null,
    started_by varchar(200) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    failure varchar(4000),
    rows_read bigint not null,
    rows_created bigint not null,
    rows_updated bigint not null,
    rows_unchanged bigint not null,
    rows_kept bigint not null,
    rows_rejected bigint not null,
    rows_not_concerned bigint not null,
    doubts bigint not null
);
create index import_run_by_time on import_run (started_at);
create index import_run_by_source on import_run (source_id, state);

-- message is the English sentence, for who reads the table; screens say message_key with its arguments in their own language.
create table import_issue (
    id bigint generated always as identity primary key,
    run_id uuid not null references import_run,
    row_no bigint not null,
    severity varchar(10) not null,
    code varchar(40) not null,
    field varchar(200) not null,
    message_key varchar(60) not null,
    arguments text not null,
    message text not null,
    raw_row text not null
);
create index import_issue_by_run on import_issue (run_id, severity, row_no);
