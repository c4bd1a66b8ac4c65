import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'reviewArticlesTellModerators' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'reviewArticlesTellAuthors' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'reviewArticlesMail' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'reviewArticlesTellModerators' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'reviewArticlesTellAuthors' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'reviewArticlesMail' BEFORE 'schedulePublish';
  ALTER TABLE "commenters" ADD COLUMN "confirmation_sent_at" timestamp(3) with time zone;
  ALTER TABLE "moderation_events" ADD COLUMN "moderators_told_at" timestamp(3) with time zone;
  ALTER TABLE "moderation_events" ADD COLUMN "authors_told_at" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  // Jobs of tasks that will not be known any more.
  await db.execute(sql`
   DELETE FROM "payload_jobs_log" WHERE "task_slug"::text LIKE 'reviewArticles%';
  DELETE FROM "payload_jobs" WHERE "task_slug"::text LIKE 'reviewArticles%';
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  ALTER TABLE "commenters" DROP COLUMN "confirmation_sent_at";
  ALTER TABLE "moderation_events" DROP COLUMN "moderators_told_at";
  ALTER TABLE "moderation_events" DROP COLUMN "authors_told_at";`)
}
