import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_comments_status" AS ENUM('pending', 'approved', 'rejected', 'spam');
  CREATE TYPE "public"."enum_moderation_events_event" AS ENUM('submitted', 'approved', 'rejected', 'spam', 'restored', 'edited', 'deleted', 'reported', 'erased');
  CREATE TYPE "public"."enum_moderation_events_from" AS ENUM('pending', 'approved', 'rejected', 'spam');
  CREATE TYPE "public"."enum_moderation_events_to" AS ENUM('pending', 'approved', 'rejected', 'spam');
  CREATE TABLE "comments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"parent_id" integer,
  	"author_name" varchar NOT NULL,
  	"author_url" varchar,
  	"body" varchar NOT NULL,
  	"status" "enum_comments_status" DEFAULT 'pending' NOT NULL,
  	"is_staff" boolean DEFAULT false,
  	"locale" varchar,
  	"edited_at" timestamp(3) with time zone,
  	"reports" numeric DEFAULT 0,
  	"external_id" varchar,
  	"thread_id" integer,
  	"ancestors" varchar,
  	"depth" numeric DEFAULT 0,
  	"approved_replies" numeric DEFAULT 0,
  	"is_listed" boolean DEFAULT false,
  	"removed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "commenters" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"email" varchar NOT NULL,
  	"names" jsonb,
  	"approved_count" numeric DEFAULT 0,
  	"rejected_count" numeric DEFAULT 0,
  	"verified_at" timestamp(3) with time zone,
  	"unsubscribed_at" timestamp(3) with time zone,
  	"banned_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "moderation_events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"comment_id" integer,
  	"event" "enum_moderation_events_event" NOT NULL,
  	"from" "enum_moderation_events_from",
  	"to" "enum_moderation_events_to",
  	"actor_id" integer,
  	"at" timestamp(3) with time zone NOT NULL,
  	"note" varchar,
  	"checks" jsonb,
  	"commenter_id" integer,
  	"notify" boolean,
  	"text_hash" varchar,
  	"ip_hash" varchar,
  	"user_agent" varchar
  );
  
  ALTER TABLE "articles" ADD COLUMN "thread_count" numeric DEFAULT 0;
  ALTER TABLE "_articles_v" ADD COLUMN "version_thread_count" numeric DEFAULT 0;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "comments_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "commenters_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "moderation_events_id" integer;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "moderation_events" ADD CONSTRAINT "moderation_events_commenter_id_commenters_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenters"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNLOGGED TABLE "comment_limits" (
  	"key" varchar(255) PRIMARY KEY NOT NULL,
  	"points" integer DEFAULT 0 NOT NULL,
  	"expire" bigint
  );
  CREATE INDEX "comments_article_idx" ON "comments" USING btree ("article_id");
  CREATE INDEX "comments_parent_idx" ON "comments" USING btree ("parent_id");
  CREATE INDEX "comments_status_idx" ON "comments" USING btree ("status");
  CREATE INDEX "comments_reports_idx" ON "comments" USING btree ("reports");
  CREATE UNIQUE INDEX "comments_external_id_idx" ON "comments" USING btree ("external_id");
  CREATE INDEX "comments_thread_idx" ON "comments" USING btree ("thread_id");
  CREATE INDEX "comments_removed_at_idx" ON "comments" USING btree ("removed_at");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE INDEX "article_depth_isListed_createdAt_idx" ON "comments" USING btree ("article_id","depth","is_listed","created_at");
  CREATE INDEX "thread_isListed_idx" ON "comments" USING btree ("thread_id","is_listed");
  CREATE INDEX "status_createdAt_idx" ON "comments" USING btree ("status","created_at");
  CREATE UNIQUE INDEX "commenters_email_idx" ON "commenters" USING btree ("email");
  CREATE INDEX "commenters_banned_at_idx" ON "commenters" USING btree ("banned_at");
  CREATE INDEX "commenters_updated_at_idx" ON "commenters" USING btree ("updated_at");
  CREATE INDEX "commenters_created_at_idx" ON "commenters" USING btree ("created_at");
  CREATE INDEX "moderation_events_comment_idx" ON "moderation_events" USING btree ("comment_id");
  CREATE INDEX "moderation_events_event_idx" ON "moderation_events" USING btree ("event");
  CREATE INDEX "moderation_events_actor_idx" ON "moderation_events" USING btree ("actor_id");
  CREATE INDEX "moderation_events_at_idx" ON "moderation_events" USING btree ("at");
  CREATE INDEX "moderation_events_commenter_idx" ON "moderation_events" USING btree ("commenter_id");
  CREATE INDEX "moderation_events_text_hash_idx" ON "moderation_events" USING btree ("text_hash");
  CREATE INDEX "moderation_events_ip_hash_idx" ON "moderation_events" USING btree ("ip_hash");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_comments_fk" FOREIGN KEY ("comments_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_commenters_fk" FOREIGN KEY ("commenters_id") REFERENCES "public"."commenters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_moderation_events_fk" FOREIGN KEY ("moderation_events_id") REFERENCES "public"."moderation_events"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_comments_id_idx" ON "payload_locked_documents_rels" USING btree ("comments_id");
  CREATE INDEX "payload_locked_documents_rels_commenters_id_idx" ON "payload_locked_documents_rels" USING btree ("commenters_id");
  CREATE INDEX "payload_locked_documents_rels_moderation_events_id_idx" ON "payload_locked_documents_rels" USING btree ("moderation_events_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "commenters" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "moderation_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_comments_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_commenters_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_moderation_events_fk";
  
  DROP INDEX "payload_locked_documents_rels_comments_id_idx";
  DROP INDEX "payload_locked_documents_rels_commenters_id_idx";
  DROP INDEX "payload_locked_documents_rels_moderation_events_id_idx";
  ALTER TABLE "articles" DROP COLUMN "thread_count";
  ALTER TABLE "_articles_v" DROP COLUMN "version_thread_count";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "comments_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "commenters_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "moderation_events_id";
  DROP TABLE "comment_limits";
  DROP TABLE "comments" CASCADE;
  DROP TABLE "commenters" CASCADE;
  DROP TABLE "moderation_events" CASCADE;
  DROP TYPE "public"."enum_comments_status";
  DROP TYPE "public"."enum_moderation_events_event";
  DROP TYPE "public"."enum_moderation_events_from";
  DROP TYPE "public"."enum_moderation_events_to";`)
}
