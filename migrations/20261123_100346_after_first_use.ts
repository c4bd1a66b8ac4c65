import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "articles_rels_locale_idx";
  DROP INDEX "_articles_v_rels_locale_idx";
  DROP INDEX "articles_rels_articles_id_idx";
  DROP INDEX "articles_rels_products_id_idx";
  DROP INDEX "articles_rels_topics_id_idx";
  DROP INDEX "articles_rels_authors_id_idx";
  DROP INDEX "_articles_v_rels_articles_id_idx";
  DROP INDEX "_articles_v_rels_products_id_idx";
  DROP INDEX "_articles_v_rels_topics_id_idx";
  DROP INDEX "_articles_v_rels_authors_id_idx";
  ALTER TABLE "authors" ALTER COLUMN "slug" DROP NOT NULL;
  ALTER TABLE "topics" ALTER COLUMN "slug" DROP NOT NULL;
  CREATE INDEX "articles_rels_articles_id_idx" ON "articles_rels" USING btree ("articles_id");
  CREATE INDEX "articles_rels_products_id_idx" ON "articles_rels" USING btree ("products_id");
  CREATE INDEX "articles_rels_topics_id_idx" ON "articles_rels" USING btree ("topics_id");
  CREATE INDEX "articles_rels_authors_id_idx" ON "articles_rels" USING btree ("authors_id");
  CREATE INDEX "_articles_v_rels_articles_id_idx" ON "_articles_v_rels" USING btree ("articles_id");
  CREATE INDEX "_articles_v_rels_products_id_idx" ON "_articles_v_rels" USING btree ("products_id");
  CREATE INDEX "_articles_v_rels_topics_id_idx" ON "_articles_v_rels" USING btree ("topics_id");
  CREATE INDEX "_articles_v_rels_authors_id_idx" ON "_articles_v_rels" USING btree ("authors_id");
  ALTER TABLE "articles_rels" DROP COLUMN "locale";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "locale";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "articles_rels_articles_id_idx";
  DROP INDEX "articles_rels_products_id_idx";
  DROP INDEX "articles_rels_topics_id_idx";
  DROP INDEX "articles_rels_authors_id_idx";
  DROP INDEX "_articles_v_rels_articles_id_idx";
  DROP INDEX "_articles_v_rels_products_id_idx";
  DROP INDEX "_articles_v_rels_topics_id_idx";
  DROP INDEX "_articles_v_rels_authors_id_idx";
  ALTER TABLE "authors" ALTER COLUMN "slug" SET NOT NULL;
  ALTER TABLE "topics" ALTER COLUMN "slug" SET NOT NULL;
  ALTER TABLE "articles_rels" ADD COLUMN "locale" "_locales";
  ALTER TABLE "_articles_v_rels" ADD COLUMN "locale" "_locales";
  CREATE INDEX "articles_rels_locale_idx" ON "articles_rels" USING btree ("locale");
  CREATE INDEX "_articles_v_rels_locale_idx" ON "_articles_v_rels" USING btree ("locale");
  CREATE INDEX "articles_rels_articles_id_idx" ON "articles_rels" USING btree ("articles_id","locale");
  CREATE INDEX "articles_rels_products_id_idx" ON "articles_rels" USING btree ("products_id","locale");
  CREATE INDEX "articles_rels_topics_id_idx" ON "articles_rels" USING btree ("topics_id","locale");
  CREATE INDEX "articles_rels_authors_id_idx" ON "articles_rels" USING btree ("authors_id","locale");
  CREATE INDEX "_articles_v_rels_articles_id_idx" ON "_articles_v_rels" USING btree ("articles_id","locale");
  CREATE INDEX "_articles_v_rels_products_id_idx" ON "_articles_v_rels" USING btree ("products_id","locale");
  CREATE INDEX "_articles_v_rels_topics_id_idx" ON "_articles_v_rels" USING btree ("topics_id","locale");
  CREATE INDEX "_articles_v_rels_authors_id_idx" ON "_articles_v_rels" USING btree ("authors_id","locale");`)
}
