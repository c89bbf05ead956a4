-- AlterTable
ALTER TABLE "taste_centres" DROP CONSTRAINT "taste_centres_pkey",
ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT false,
ADD CONSTRAINT "taste_centres_pkey" PRIMARY KEY ("user_id", "shared", "position");

-- CreateTable
CREATE TABLE "shared_space" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "claim" TEXT,
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "shared_space_pkey" PRIMARY KEY ("id")
);

INSERT INTO "shared_space" ("id") VALUES (1);

-- Written by hand: triggers are not in schema.prisma. Whoever stops sharing, or goes, is out of the space at once: it is emptied, and
-- what somebody is still making with their plays no longer counts. The row comes first, so that this waits for a chunk being written.
CREATE FUNCTION "leave_shared_space"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "shared_space" SET "fingerprint" = '', "claim" = NULL, "claimed_until" = NULL;
    DELETE FROM "track_vectors" WHERE "user_id" = 0;
    DELETE FROM "taste_centres" WHERE "shared";
    -- What was proposed to the others came from the space; whoever stops sharing tells them so by another way.
    IF TG_OP = 'DELETE' THEN
        UPDATE "users" SET "taste_revision" = "taste_revision" + 1 WHERE "share_listening";
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "stop_sharing" AFTER UPDATE OF "share_listening" ON "users" FOR EACH ROW
    WHEN (OLD."share_listening" AND NOT NEW."share_listening") EXECUTE FUNCTION "leave_shared_space"();
CREATE TRIGGER "sharer_goes" AFTER DELETE ON "users" FOR EACH ROW
    WHEN (OLD."share_listening") EXECUTE FUNCTION "leave_shared_space"();
