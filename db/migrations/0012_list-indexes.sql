-- Built beside the old one, which is read meanwhile: dropping it locks out readers, so that comes last.
CREATE INDEX "tickets_filters_idx" ON "tickets" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST,"status","category","priority","language","confidential","deleted_at","assigned_to","employee_id","department_snapshot");
--> statement-breakpoint
CREATE INDEX "tickets_department_idx" ON "tickets" USING btree ("department_snapshot","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);
--> statement-breakpoint
CREATE INDEX "tickets_open_idx" ON "tickets" USING btree ("assigned_to","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status in ('pending', 'in_progress') and deleted_at is null;
--> statement-breakpoint
DROP INDEX "tickets_created_at_idx";
