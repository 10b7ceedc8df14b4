-- What a source last said of a record that does not say the same: one that a person edited, or that was merged into another.
create table source_statement (
    record_id uuid primary key,
    record_type varchar(30) not null,
    digest varchar(64) not null,
    snapshot text not null,
    told_at timestamp(6) with time zone not null,
    import_run_id uuid
);

-- Values of sources that were not written over those of a person. told is an object of field names and values.
create table edit_conflict (
    id uuid primary key,
    record_type varchar(30) not null,
    record_id uuid not null,
    told_of uuid not null,
    field varchar(60) not null,
    told text not null,
    source_id varchar(200) not null,
    import_run_id uuid,
    told_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_at timestamp(6) with time zone,
    decided_by varchar(200)
);
create index edit_conflict_by_state on edit_conflict (state, told_at);
create index edit_conflict_by_record on edit_conflict (record_id, state);

-- A record that was recognised as another one. In force until undone.
create table record_merge (
    id uuid primary key,
    record_type varchar(30) not null,
    survivor_id uuid not null,
    merged_id uuid not null,
    part_of uuid references record_merge,
    merged_at timestamp(6) with time zone not null,
    merged_by varchar(200) not null,
    undone_at timestamp(6) with time zone,
    undone_by varchar(200)
);
create index record_merge_by_merged on record_merge (merged_id, undone_at);
create index record_merge_by_time on record_merge (merged_at);

-- What a merge changed, so that it can be undone: snapshots of each record before and after.
create table merge_effect (
    merge_id uuid not null references record_merge,
    position integer not null,
    record_type varchar(30) not null,
    record_id uuid not null,
    before_snapshot text not null,
    after_snapshot text not null,
    edited_before boolean not null,
    removed_by_it boolean not null,
    version_after bigint not null,
    primary key (merge_id, position)
);

-- Pairs that may be one. first_id is the smaller of the two; reasons is a list of codes with their arguments.
create table possible_duplicate (
    id uuid primary key,
    record_type varchar(30) not null,
    first_id uuid not null,
    second_id uuid not null,
    score double precision not null,
    reasons text not null,
    state varchar(20) not null,
    found_at timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone,
    decided_by varchar(200)
);
create unique index possible_duplicate_by_pair on possible_duplicate (first_id, second_id);
create index possible_duplicate_by_state on possible_duplicate (state, record_type, score);
