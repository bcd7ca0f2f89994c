CREATE TABLE "classifiers" (
	"space_id" integer PRIMARY KEY NOT NULL,
	"weights" jsonb NOT NULL,
	"documents" integer NOT NULL,
	"accuracy" double precision,
	"trained_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vector_spaces" DROP CONSTRAINT "vector_spaces_model_unique";--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "cause" text DEFAULT 'filed' NOT NULL;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "partial_steps" jsonb;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "sources_dropped" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "suggested_priority" text;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "draft_reply" text;--> statement-breakpoint
ALTER TABLE "ai_responses" ADD COLUMN "questions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vector_spaces" ADD COLUMN "chunking" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "vector_spaces" ADD COLUMN "completed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "classifiers" ADD CONSTRAINT "classifiers_space_id_vector_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."vector_spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "vector_spaces_key" ON "vector_spaces" USING btree ("model","chunking");