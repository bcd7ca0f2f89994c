ALTER TABLE "ai_responses" ADD COLUMN "raw_confidence" double precision;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "confidence_basis" text;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "confidence_n" integer;