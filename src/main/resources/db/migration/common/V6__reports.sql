-- What readers say is wrong in a record. Nothing is kept of who said it.
create table error_report (
    id uuid primary key,
    record_type varchar(30) not null,
    record_id uuid not null,
    record_label varchar(1000) not null,
    text varchar(2000) not null,
    state varchar(20) not null,
    sent_at timestamp(6) with time zone not null,
    state_changed_at timestamp(6) with time zone not null,
    state_changed_by varchar(200)
);
create index error_report_by_state on error_report (state, sent_at);
