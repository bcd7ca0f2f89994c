DROP INDEX "accounts_employee_id_idx";--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_employee_provider_key" ON "accounts" USING btree ("employee_id","provider_id");