import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * Comments are counted by status without counting rows: every statement writes down what it changes. Read by
 * `src/server/commentCounts.ts`. Payload's own schema stays, so that there is no snapshot beside this.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
  CREATE TABLE "public"."comment_counts" ("status" "public"."enum_comments_status" NOT NULL, "amount" bigint NOT NULL);
  CREATE FUNCTION "public"."count_comments"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    CASE TG_OP
      WHEN 'INSERT' THEN
        INSERT INTO public.comment_counts SELECT status, count(*) FROM after WHERE removed_at IS NULL GROUP BY status;
      WHEN 'DELETE' THEN
        INSERT INTO public.comment_counts SELECT status, -count(*) FROM before WHERE removed_at IS NULL GROUP BY status;
      WHEN 'UPDATE' THEN
        INSERT INTO public.comment_counts SELECT status, sum(amount) FROM (
          SELECT status, 1 AS amount FROM after WHERE removed_at IS NULL
          UNION ALL SELECT status, -1 FROM before WHERE removed_at IS NULL
        ) AS changes GROUP BY status HAVING sum(amount) <> 0;
      ELSE
        DELETE FROM public.comment_counts;
    END CASE;
    RETURN NULL;
  END $$;
  CREATE TRIGGER "count_comments_insert" AFTER INSERT ON "public"."comments"
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "public"."count_comments"();
  CREATE TRIGGER "count_comments_update" AFTER UPDATE ON "public"."comments"
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "public"."count_comments"();
  CREATE TRIGGER "count_comments_delete" AFTER DELETE ON "public"."comments"
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION "public"."count_comments"();
  CREATE TRIGGER "count_comments_truncate" AFTER TRUNCATE ON "public"."comments"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."count_comments"();
  -- The triggers keep others from writing until this is committed.
  INSERT INTO "public"."comment_counts"
    SELECT status, count(*) FROM "public"."comments" WHERE removed_at IS NULL GROUP BY status;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DROP TRIGGER "count_comments_insert" ON "public"."comments";
  DROP TRIGGER "count_comments_update" ON "public"."comments";
  DROP TRIGGER "count_comments_delete" ON "public"."comments";
  DROP TRIGGER "count_comments_truncate" ON "public"."comments";
  DROP FUNCTION "public"."count_comments"();
  DROP TABLE "public"."comment_counts";`)
}
