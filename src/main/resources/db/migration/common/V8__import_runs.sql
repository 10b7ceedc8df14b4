-- Creations by an import are written together: one history row and one feed row for many records (docs/decisions/0010-fast-imports.md).
-- In history: records = their ids and snapshots, packed; record_id is null. A record names the row that tells its creation.
alter table history alter column record_id drop not null;
alter table history add column records bytea;
alter table history add column record_count integer default 1 not null;
alter table change_feed alter column record_id drop not null;
alter table change_feed add column record_ids bytea;
alter table change_feed add column record_count integer default 1 not null;
alter table organisation add column created_in bigint;
alter table location add column created_in bigint;
alter table area add column created_in bigint;
alter table network add column created_in bigint;
alter table service add column created_in bigint;
alter table service_at_location add column created_in bigint;
alter table housing add column created_in bigint;
alter table landmark add column created_in bigint;
alter table tie add column created_in bigint;
alter table house_number add column created_in bigint;
alter table locality add column created_in bigint;

-- Runs that can be resumed, tried and undone.
alter table import_run add column rows_total bigint default 0 not null;
alter table import_run add column dry boolean default false not null;
alter table import_run add column ended_by varchar(200);

-- Records that a report names: vanished from the source, changed in a dry run, left by a roll-back.
create table import_record (
    id bigint generated always as identity primary key,
    run_id uuid not null references import_run,
    list varchar(20) not null,
    record_type varchar(30) not null,
    record_id uuid not null,
    label varchar(500) not null,
    before_change text,
    after_change text
);
create index import_record_by_run on import_record (run_id, list, id);
