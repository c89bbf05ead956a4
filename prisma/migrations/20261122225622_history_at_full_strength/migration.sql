-- AlterTable
ALTER TABLE "feedback" ADD COLUMN     "import_id" INTEGER,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'user';

-- Plays keep words as small numbers: reasons in a table of their own, platforms and sources by their position in the lists of
-- src/domain/play.ts. The table is written anew, so that wide columns come first.
CREATE TABLE "reasons" (
    "id" SMALLSERIAL NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "reasons_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "reasons_name_key" ON "reasons"("name");

INSERT INTO "reasons" ("name")
SELECT "name" FROM (SELECT "reason_start" AS "name" FROM "plays" UNION SELECT "reason_end" FROM "plays") AS "told"
WHERE "name" IS NOT NULL ORDER BY "name" LIMIT 1000;

ALTER TABLE "plays" RENAME TO "plays_before";
ALTER TABLE "plays_before" RENAME CONSTRAINT "plays_pkey" TO "plays_before_pkey";
ALTER INDEX "plays_user_id_track_id_idx" RENAME TO "plays_before_user_id_track_id_idx";

CREATE TABLE "plays" (
    "user_id" INTEGER NOT NULL,
    "track_id" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(0) NOT NULL,
    "started_at" TIMESTAMPTZ(0) NOT NULL,
    "ms_played" INTEGER NOT NULL,
    "import_id" INTEGER,
    "outcome" SMALLINT NOT NULL,
    "reason_start" SMALLINT,
    "reason_end" SMALLINT,
    "platform" SMALLINT,
    "source" SMALLINT NOT NULL,
    "timing" SMALLINT NOT NULL DEFAULT 0,
    "shuffle" BOOLEAN,
    "offline" BOOLEAN,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "may_train" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "plays_pkey" PRIMARY KEY ("user_id","ended_at","track_id","ms_played")
);

INSERT INTO "plays"
SELECT "user_id", "track_id", "ended_at", "started_at", "ms_played", "import_id", "outcome", "began"."id", "ended"."id",
  array_position(ARRAY['other', 'android', 'ios', 'windows', 'mac', 'linux', 'web', 'cast'], "platform") - 1,
  coalesce(array_position(ARRAY['export', 'spotify_api', 'listenbrainz', 'lastfm', 'maloja', 'user'], "source") - 1, 0),
  0, "shuffle", "offline", "private", "may_train"
FROM "plays_before"
LEFT JOIN "reasons" AS "began" ON "began"."name" = "reason_start"
LEFT JOIN "reasons" AS "ended" ON "ended"."name" = "reason_end"
ORDER BY "user_id", "ended_at";

DROP TABLE "plays_before";

CREATE INDEX "plays_user_id_track_id_idx" ON "plays"("user_id", "track_id");

-- CreateTable
CREATE TABLE "replaced_plays" (
    "user_id" INTEGER NOT NULL,
    "track_id" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(0) NOT NULL,
    "started_at" TIMESTAMPTZ(0) NOT NULL,
    "ms_played" INTEGER NOT NULL,
    "import_id" INTEGER,
    "outcome" SMALLINT NOT NULL,
    "reason_start" SMALLINT,
    "reason_end" SMALLINT,
    "platform" SMALLINT,
    "source" SMALLINT NOT NULL,
    "timing" SMALLINT NOT NULL DEFAULT 0,
    "shuffle" BOOLEAN,
    "offline" BOOLEAN,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "may_train" BOOLEAN NOT NULL DEFAULT true,
    "replaced_by" INTEGER NOT NULL,

    CONSTRAINT "replaced_plays_pkey" PRIMARY KEY ("user_id","replaced_by","ended_at","track_id","ms_played")
);

-- CreateTable
CREATE TABLE "playlists" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'user',
    "import_key" TEXT,
    "import_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "playlists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "playlist_tracks" (
    "playlist_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "track_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(0),
    "import_id" INTEGER,

    CONSTRAINT "playlist_tracks_pkey" PRIMARY KEY ("playlist_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "playlists_user_id_import_key_key" ON "playlists"("user_id", "import_key");

-- CreateIndex
CREATE INDEX "playlist_tracks_track_id_idx" ON "playlist_tracks"("track_id");

-- AddForeignKey
ALTER TABLE "playlists" ADD CONSTRAINT "playlists_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "playlist_tracks" ADD CONSTRAINT "playlist_tracks_playlist_id_fkey" FOREIGN KEY ("playlist_id") REFERENCES "playlists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "playlist_tracks" ADD CONSTRAINT "playlist_tracks_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "tracks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
