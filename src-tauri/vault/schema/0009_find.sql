-- Cards are searched in memory, all of them at once: no index of their words and no order of their names is kept on the disk.
DROP TRIGGER client_find_in;
DROP TRIGGER client_find_out;
DROP TRIGGER client_find_over;
DROP TABLE client_fts;
DROP INDEX client_find_active;
DROP INDEX client_find_all;
