-- The history is append-only for everyone who is not the tables' owner with the trigger removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% on % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER ticket_history_append_only BEFORE UPDATE OR DELETE ON ticket_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ticket_history_no_truncate BEFORE TRUNCATE ON ticket_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- One partial HNSW index a vector space: vectors of two models are never compared. Other models get theirs at their first use.
INSERT INTO vector_spaces (id, model, dimensions) VALUES (1, 'deskwise/e5-small-desk', 384), (2, 'Xenova/paraphrase-multilingual-MiniLM-L12-v2', 384);
--> statement-breakpoint
SELECT setval(pg_get_serial_sequence('vector_spaces', 'id'), 2);
--> statement-breakpoint
CREATE INDEX chunks_space_1_idx ON chunks USING hnsw ((embedding::vector(384)) vector_cosine_ops) WHERE space_id = 1;
--> statement-breakpoint
CREATE INDEX chunks_space_2_idx ON chunks USING hnsw ((embedding::vector(384)) vector_cosine_ops) WHERE space_id = 2;
