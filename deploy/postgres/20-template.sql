-- Databases that the owner makes, to prove a backup by restoring it, have the extension from the start: only a superuser may add it.
\connect template1
create extension vector;
