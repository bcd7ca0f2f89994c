-- Append-only tables stay so. The one exception is erasure: columns named by the trigger become null, once, under the id of
-- the audit row that recorded it; nothing else about the row may change.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	before jsonb;
	after jsonb;
	field text;
BEGIN
	IF TG_OP = 'UPDATE' AND TG_NARGS > 0 THEN
		before := to_jsonb(OLD);
		after := to_jsonb(NEW);
		IF before->'erasure_id' = 'null' AND after->'erasure_id' <> 'null' THEN
			FOREACH field IN ARRAY TG_ARGV LOOP
				IF after->field <> 'null' THEN
					RAISE EXCEPTION 'an erasure on % leaves no %', TG_TABLE_NAME, field USING ERRCODE = 'insufficient_privilege';
				END IF;
				before := before - field;
				after := after - field;
			END LOOP;
			IF before - 'erasure_id' = after - 'erasure_id' THEN
				RETURN NEW;
			END IF;
		END IF;
	END IF;
	RAISE EXCEPTION '% on % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
DROP TRIGGER ticket_history_append_only ON ticket_history;
--> statement-breakpoint
CREATE TRIGGER ticket_history_append_only BEFORE UPDATE OR DELETE ON ticket_history FOR EACH ROW EXECUTE FUNCTION refuse_change('old_value', 'new_value', 'comment', 'salt');
--> statement-breakpoint
CREATE TRIGGER admin_audit_append_only BEFORE UPDATE OR DELETE ON admin_audit FOR EACH ROW EXECUTE FUNCTION refuse_change('details', 'salt');
--> statement-breakpoint
CREATE TRIGGER admin_audit_no_truncate BEFORE TRUNCATE ON admin_audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The doors run as the tables' owner: the app's role itself may update neither table.
CREATE FUNCTION erase_history(erasure bigint, ids bigint[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
	UPDATE ticket_history SET old_value = NULL, new_value = NULL, comment = NULL, salt = NULL, erasure_id = erasure WHERE id = ANY(ids) AND erasure_id IS NULL;
$$;
--> statement-breakpoint
CREATE FUNCTION erase_audit(erasure bigint, ids bigint[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
	UPDATE admin_audit SET details = NULL, salt = NULL, erasure_id = erasure WHERE id = ANY(ids) AND erasure_id IS NULL;
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION erase_history(bigint, bigint[]), erase_audit(bigint, bigint[]) FROM PUBLIC;
