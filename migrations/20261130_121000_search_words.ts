import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * What may have been meant by a word that is nowhere is looked for among the words of titles and topics, of which there
 * are far fewer than articles (https://www.postgresql.org/docs/current/pgtrgm.html, "Text Search Integration"). Read by
 * `src/server/search.ts`. Payload's own schema stays, so that there is no snapshot beside this.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE TABLE "public"."search_words" ("locale" varchar, "word" varchar NOT NULL);
  CREATE FUNCTION "public"."search_words_of"("title" varchar, "topics" varchar) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
    SELECT word FROM regexp_split_to_table(coalesce(title, '') || ' ' || coalesce(topics, ''), '[\\s[:punct:]„“”‚‘’»«›‹–—…·©®™°]+') AS word
    WHERE length(word) BETWEEN 3 AND 40
  $$;
  -- Two at once may store the same word twice: with a unique index, each would wait for the other.
  CREATE FUNCTION "public"."note_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO public.search_words (locale, word)
      SELECT DISTINCT entry.locale, found.word
      FROM entries AS entry, public.search_words_of(entry.title, entry.topics) AS found (word)
      WHERE NOT EXISTS (
        SELECT 1 FROM public.search_words AS known
        WHERE known.word = found.word AND known.locale IS NOT DISTINCT FROM entry.locale
      );
    RETURN NULL;
  END $$;
  CREATE INDEX "search_words_word_idx" ON "public"."search_words" ("word");
  INSERT INTO "public"."search_words" (locale, word)
    SELECT DISTINCT entry.locale, found.word
    FROM "public"."search_entries" AS entry, "public"."search_words_of"(entry.title, entry.topics) AS found (word);
  CREATE TRIGGER "note_search_words_insert" AFTER INSERT ON "public"."search_entries"
    REFERENCING NEW TABLE AS entries FOR EACH STATEMENT EXECUTE FUNCTION "public"."note_search_words"();
  CREATE TRIGGER "note_search_words_update" AFTER UPDATE ON "public"."search_entries"
    REFERENCING NEW TABLE AS entries FOR EACH STATEMENT EXECUTE FUNCTION "public"."note_search_words"();
  DROP INDEX IF EXISTS "public"."search_entries_similar_idx";
  DO $$ BEGIN
    CREATE INDEX "search_words_similar_idx" ON "public"."search_words" USING gin ("word" gin_trgm_ops);
  EXCEPTION WHEN undefined_object THEN
    RAISE NOTICE 'Without pg_trgm, typing errors find nothing: %', SQLERRM;
  END $$;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP TRIGGER "note_search_words_insert" ON "public"."search_entries";
  DROP TRIGGER "note_search_words_update" ON "public"."search_entries";
  DROP FUNCTION "public"."note_search_words"();
  DROP FUNCTION "public"."search_words_of"(varchar, varchar);
  DROP TABLE "public"."search_words";
  DO $$ BEGIN
    CREATE INDEX "search_entries_similar_idx" ON "public"."search_entries" USING gin ((coalesce("title", '') || ' ' || coalesce("topics", '')) gin_trgm_ops);
  EXCEPTION WHEN undefined_object THEN
    RAISE NOTICE 'Without pg_trgm, typing errors find nothing: %', SQLERRM;
  END $$;`)
}
