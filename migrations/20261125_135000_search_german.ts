import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * German texts are found without accents as English ones are: `citroen` finds `Citroën`. Stop words go first, because
 * `für` is one and `fur` is none. The schema stays, so that there is no snapshot beside this.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE TEXT SEARCH DICTIONARY "public"."search_german_stop" (TEMPLATE = simple, STOPWORDS = german, ACCEPT = false);
  CREATE TEXT SEARCH CONFIGURATION "public"."search_german" (COPY = pg_catalog.german);
  DO $$ BEGIN
    ALTER TEXT SEARCH CONFIGURATION "public"."search_german" ALTER MAPPING FOR hword, hword_part, word WITH public.search_german_stop, unaccent, german_stem;
  EXCEPTION WHEN undefined_object THEN
    RAISE NOTICE 'Without unaccent: %', SQLERRM;
  END $$;
  CREATE OR REPLACE FUNCTION "public"."search_config"("locale" varchar) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
      WHEN "locale" LIKE 'de%' THEN 'public.search_german'::regconfig
      WHEN "locale" LIKE 'en%' THEN 'public.search_english'::regconfig
      ELSE 'public.search_simple'::regconfig
    END;
  -- Works the vectors out anew.
  UPDATE "search_entries" SET "locale" = "locale" WHERE "locale" LIKE 'de%';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  CREATE OR REPLACE FUNCTION "public"."search_config"("locale" varchar) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
      WHEN "locale" LIKE 'de%' THEN 'pg_catalog.german'::regconfig
      WHEN "locale" LIKE 'en%' THEN 'public.search_english'::regconfig
      ELSE 'public.search_simple'::regconfig
    END;
  UPDATE "search_entries" SET "locale" = "locale" WHERE "locale" LIKE 'de%';
  DROP TEXT SEARCH CONFIGURATION "public"."search_german";
  DROP TEXT SEARCH DICTIONARY "public"."search_german_stop";`)
}
