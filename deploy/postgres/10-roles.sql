-- Runs once, when the database is made. The owner migrates; the app reads and writes rows and, by the grants of the migration,
-- only adds to history and audit; the monitor sees figures and no row of the desk.
\set owner_password `cat /run/secrets/owner_password`
\set app_password `cat /run/secrets/app_password`
\set monitor_password `cat /run/secrets/monitor_password`
select current_database() as desk \gset

create role deskwise_owner login createdb password :'owner_password';
create role deskwise_app login password :'app_password';
create role deskwise_monitor login password :'monitor_password' connection limit 5;

alter database :"desk" owner to deskwise_owner;
alter schema public owner to deskwise_owner;
revoke all on database :"desk" from public;
grant connect on database :"desk" to deskwise_app, deskwise_monitor;

create extension vector;

-- In a schema of its own: the owner could not grant what belongs to others.
create schema monitoring;
create extension pg_stat_statements schema monitoring;
grant usage on schema monitoring to deskwise_monitor;
grant pg_monitor to deskwise_monitor;
alter role deskwise_monitor set search_path = public, monitoring;
