-- The catalogue. JSON and geometry columns differ by store and are added in the next migration.

create table organisation (
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
    edited boolean not null,
    removed boolean not null,
    name varchar(500) not null,
    alternate_name varchar(500),
    description varchar(20000),
    legal_status varchar(100),
    tax_code varchar(50),
    runts varchar(50),
    email varchar(320),
    website varchar(2000),
    location_id uuid
);
create unique index organisation_by_key on organisation (source_id, record_key);

create table location (
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
    edited boolean not null,
    removed boolean not null,
    name varchar(500),
    address varchar(500),
    city varchar(200),
    city_code varchar(10),
    postal_code varchar(20),
    state_province varchar(100),
    country varchar(2) not null,
    point_precision varchar(20) not null,
    public_disclosure varchar(20) not null,
    network_disclosure varchar(20) not null,
    staff_disclosure varchar(20) not null
);
create unique index location_by_key on location (source_id, record_key);

create table area (
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
    edited boolean not null,
    removed boolean not null,
    kind varchar(20) not null,
    vintage varchar(100) not null,
    code varchar(100) not null,
    name varchar(500) not null,
    description varchar(20000),
    approximate boolean not null,
    valid_from date,
    designated_by varchar(500),
    designated_on date,
    designation_rule varchar(4000)
);
create unique index area_by_key on area (source_id, record_key);

create table network (
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
    edited boolean not null,
    removed boolean not null,
    name varchar(500) not null,
    description varchar(20000),
    kind varchar(100) not null
);
create unique index network_by_key on network (source_id, record_key);

create table service (
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
    edited boolean not null,
    removed boolean not null,
    organisation_id uuid not null references organisation,
    name varchar(500) not null,
    alternate_name varchar(500),
    description varchar(20000),
    status varchar(30) not null,
    url varchar(2000),
    email varchar(320),
    cost varchar(20),
    fees_description varchar(4000),
    eligibility_description varchar(4000),
    application_process varchar(4000),
    minimum_age integer,
    maximum_age integer
);
create unique index service_by_key on service (source_id, record_key);

create table service_at_location (
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
    edited boolean not null,
    removed boolean not null,
    service_id uuid not null references service,
    location_id uuid references location,
    opening_hours varchar(2000),
    hours_note varchar(4000)
);
create unique index service_at_location_by_key on service_at_location (source_id, record_key);

create table housing (
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
    edited boolean not null,
    removed boolean not null,
    organisation_id uuid references organisation,
    location_id uuid references location,
    programme varchar(100) not null,
    name varchar(500) not null,
    description varchar(20000),
    email varchar(320),
    url varchar(2000)
);
create unique index housing_by_key on housing (source_id, record_key);

create table landmark (
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
    edited boolean not null,
    removed boolean not null,
    name varchar(500) not null,
    description varchar(20000),
    kind varchar(100) not null,
    location_id uuid references location
);
create unique index landmark_by_key on landmark (source_id, record_key);

create table tie (
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
    edited boolean not null,
    removed boolean not null,
    from_organisation_id uuid not null references organisation,
    to_organisation_id uuid references organisation,
    network_id uuid references network,
    kind varchar(100) not null,
    valid_from date,
    valid_to date
);
create unique index tie_by_key on tie (source_id, record_key);
alter table organisation add foreign key (location_id) references location;
create index service_by_organisation on service (organisation_id);
create index service_at_location_by_service on service_at_location (service_id);
create index service_at_location_by_location on service_at_location (location_id);
create index housing_by_organisation on housing (organisation_id);
create index housing_by_location on housing (location_id);
create index organisation_by_location on organisation (location_id);
create index landmark_by_location on landmark (location_id);
create index tie_by_from on tie (from_organisation_id);
create index tie_by_to on tie (to_organisation_id);
create index area_by_code on area (kind, vintage, code);

create table source (
    id varchar(200) primary key,
    title varchar(1000) not null,
    publisher varchar(500),
    licence varchar(200),
    attribution varchar(1000),
    page varchar(2000)
);

-- What changed, when and by whom. Rows are only ever added.
create table history (
    sequence bigint generated always as identity primary key,
    record_type varchar(30) not null,
    record_id uuid not null,
    version bigint not null,
    action varchar(20) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    import_run_id uuid,
    snapshot text not null
);
create index history_by_record on history (record_type, record_id, version);
create index history_by_run on history (import_run_id);

-- Changes that the index does not hold yet.
create table change_feed (
    sequence bigint generated always as identity primary key,
    record_type varchar(30) not null,
    record_id uuid not null,
    version bigint not null,
    changed_at timestamp(6) with time zone not null
);

-- How far the index has come: one row.
create table change_feed_state (
    id integer primary key,
    last_done bigint not null
);
insert into change_feed_state (id, last_done) values (1, 0);
