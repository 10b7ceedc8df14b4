-- Indicators of areas: definitions, and values by area and period.

create table indicator (
    id uuid primary key,
    version bigint not null,
    source_id varchar(200) not null,
    record_key varchar(500) not null,
    observed_on date,
    verified_on date,
    verified_by varchar(300),
    sharing varchar(20) not null,
    demonstration boolean not null,
    created_at timestamp(6) with time zone not null,
    modified_at timestamp(6) with time zone not null,
    modified_by varchar(200) not null,
    import_run_id uuid,
    source_digest varchar(64),
    created_in bigint,
    edited boolean not null,
    removed boolean not null,
    code varchar(100) not null,
    name varchar(500) not null,
    english_name varchar(500) not null,
    unit varchar(100) not null,
    english_unit varchar(100) not null,
    kind varchar(20) not null,
    scope varchar(500) not null,
    description varchar(20000),
    method varchar(4000)
);
create unique index indicator_by_key on indicator (source_id, record_key);
create index indicator_by_code on indicator (code);

-- An area is named by kind, vintage and code and not by a row of its table: the value outlives a new import of the boundaries,
-- and a code of another vintage never matches. "measured" is the value: that word is reserved.
create table indicator_value (
    id uuid primary key,
    version bigint not null,
    source_id varchar(200) not null,
    record_key varchar(500) not null,
    observed_on date,
    verified_on date,
    verified_by varchar(300),
    sharing varchar(20) not null,
    demonstration boolean not null,
    created_at timestamp(6) with time zone not null,
    modified_at timestamp(6) with time zone not null,
    modified_by varchar(200) not null,
    import_run_id uuid,
    source_digest varchar(64),
    created_in bigint,
    edited boolean not null,
    removed boolean not null,
    indicator_id uuid not null references indicator,
    area_kind varchar(20) not null,
    area_vintage varchar(100) not null,
    area_code varchar(100) not null,
    period_from date not null,
    period_to date not null,
    measured numeric(38, 12),
    unavailable_reason varchar(500),
    expires_on date,
    check ((measured is null) <> (unavailable_reason is null))
);
create unique index indicator_value_by_key on indicator_value (source_id, record_key);
create index indicator_value_by_area on indicator_value (area_kind, area_vintage, area_code, indicator_id, period_to);
create index indicator_value_by_indicator on indicator_value (indicator_id);
