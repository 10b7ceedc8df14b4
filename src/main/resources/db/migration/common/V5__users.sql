-- Local accounts. Only hashes of passwords are kept.
create table app_user (
    name varchar(100) primary key,
    password_hash varchar(500) not null,
    role varchar(50) not null,
    created_at timestamp(6) with time zone not null,
    password_changed_at timestamp(6) with time zone not null
);
