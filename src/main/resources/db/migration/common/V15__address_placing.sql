-- Points that were computed from an address, and addresses that a person settled: by a point of their own or by saying that none is needed.
-- asked = address, postal code and comune, as they were; without coordinates nothing was computed.
create table address_placing (
    location_id uuid primary key,
    source_id varchar(200) not null,
    asked varchar(1000) not null,
    latitude double precision,
    longitude double precision,
    grade varchar(20),
    score double precision,
    settled_at timestamp(6) with time zone,
    settled_by varchar(200)
);
create index address_placing_by_source on address_placing (source_id);
