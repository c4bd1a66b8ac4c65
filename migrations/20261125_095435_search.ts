import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Beside the collection of `src/search`, what PostgreSQL needs to search it: see `src/server/search.ts`. */
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'reviewArticlesIndex' BEFORE 'schedulePublish';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'reviewArticlesIndex' BEFORE 'schedulePublish';
  CREATE TABLE "search_entries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"locale" varchar,
  	"published_at" timestamp(3) with time zone,
  	"title" varchar,
  	"topics" varchar,
  	"excerpt" varchar,
  	"body" varchar,
  	"words" varchar
  );
  
  ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  -- Folds diacritics where the extension may be had; German stems have no umlauts in any case.
  CREATE TEXT SEARCH CONFIGURATION "public"."search_english" (COPY = pg_catalog.english);
  CREATE TEXT SEARCH CONFIGURATION "public"."search_simple" (COPY = pg_catalog.simple);
  DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS unaccent;
    ALTER TEXT SEARCH CONFIGURATION "public"."search_english" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
    ALTER TEXT SEARCH CONFIGURATION "public"."search_simple" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'Without unaccent: %', SQLERRM;
  END $$;
  CREATE FUNCTION "public"."search_config"("locale" varchar) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
      WHEN "locale" LIKE 'de%' THEN 'pg_catalog.german'::regconfig
      WHEN "locale" LIKE 'en%' THEN 'public.search_english'::regconfig
      ELSE 'public.search_simple'::regconfig
    END;
  -- The parser takes 3-2-1 for negative numbers and a.b for a host: signs between words separate them.
  CREATE FUNCTION "public"."search_vector"("locale" varchar, "content" varchar) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector("public"."search_config"("locale"), regexp_replace(coalesce("content", ''), '[-./_:@#&+*=~|]+', ' ', 'g'));
  -- The month of publication as a word beside the others: the newest are found without looking at all.
  CREATE FUNCTION "public"."search_month"("at" timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN floor(extract(epoch FROM "at" AT TIME ZONE 'UTC') / 2629800);
  ALTER TABLE "search_entries" ADD COLUMN "names_vector" tsvector GENERATED ALWAYS AS (
    setweight("public"."search_vector"("locale", "title"), 'A')
    || setweight("public"."search_vector"("locale", "excerpt"), 'B')
    || setweight("public"."search_vector"("locale", "topics"), 'C')
    || array_to_tsvector(ARRAY['@' || coalesce("public"."search_month"("published_at"), 0)])
  ) STORED;
  ALTER TABLE "search_entries" ADD COLUMN "words_vector" tsvector GENERATED ALWAYS AS (
    setweight("public"."search_vector"("locale", "title"), 'A')
    || setweight("public"."search_vector"("locale", "excerpt"), 'B')
    || setweight("public"."search_vector"("locale", "topics"), 'C')
    || setweight("public"."search_vector"("locale", "body"), 'D')
    || array_to_tsvector(ARRAY['@' || coalesce("public"."search_month"("published_at"), 0)])
  ) STORED;
  -- Read for ranking at each search: not compressed.
  ALTER TABLE "search_entries" ALTER COLUMN "words_vector" SET STORAGE EXTERNAL;
  CREATE INDEX "search_entries_names_idx" ON "search_entries" USING gin ("names_vector");
  CREATE INDEX "search_entries_words_idx" ON "search_entries" USING gin ("words_vector");
  DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX "search_entries_similar_idx" ON "search_entries" USING gin ((coalesce("title", '') || ' ' || coalesce("topics", '')) gin_trgm_ops);
  EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'Without pg_trgm, typing errors find nothing: %', SQLERRM;
  END $$;
  CREATE INDEX "search_entries_article_idx" ON "search_entries" USING btree ("article_id");
  CREATE UNIQUE INDEX "article_locale_idx" ON "search_entries" USING btree ("article_id","locale");
  CREATE INDEX "article_status_createdAt_idx" ON "comments" USING btree ("article_id","status","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "search_entries" CASCADE;
  DROP FUNCTION "public"."search_month"(timestamptz);
  DROP FUNCTION "public"."search_vector"(varchar, varchar);
  DROP FUNCTION "public"."search_config"(varchar);
  DROP TEXT SEARCH CONFIGURATION "public"."search_english";
  DROP TEXT SEARCH CONFIGURATION "public"."search_simple";
  DELETE FROM "payload_jobs_log" WHERE "task_slug" = 'reviewArticlesIndex';
  DELETE FROM "payload_jobs" WHERE "task_slug" = 'reviewArticlesIndex';
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'reviewArticlesTellModerators', 'reviewArticlesTellAuthors', 'reviewArticlesMail', 'reviewArticlesForgetSenders', 'schedulePublish');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'reviewArticlesTellModerators', 'reviewArticlesTellAuthors', 'reviewArticlesMail', 'reviewArticlesForgetSenders', 'schedulePublish');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "article_status_createdAt_idx";`)
}
