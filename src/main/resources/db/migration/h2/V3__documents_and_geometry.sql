-- JSON documents and geometries (WGS 84, x = longitude).
-- No spatial index: H2 2.4.240 cannot open a store that was killed while a transaction had touched one
-- (docs/decisions/0008-no-spatial-index-on-h2.md). What lies where is asked of the index and of shapes in memory.
alter table organisation add column phones json not null;
alter table organisation add column roles json not null;
alter table location add column accessibility json not null;
alter table location add column point geometry(Point, 4326);
alter table area add column shape geometry(MultiPolygon, 4326) not null;
alter table service add column phones json not null;
alter table service add column categories json not null;
alter table service add column target_groups json not null;
alter table service add column phases json not null;
alter table service add column languages json not null;
alter table service add column service_areas json not null;
alter table service_at_location add column phones json not null;
alter table housing add column target_groups json not null;
alter table housing add column phases json not null;
alter table housing add column languages json not null;
alter table housing add column phones json not null;
alter table housing add column capacities json not null;
alter table tie add column areas json not null;
