-- DropForeignKey
ALTER TABLE "audio_features" DROP CONSTRAINT "audio_features_track_id_fkey";

-- DropTable
DROP TABLE "audio_features";

-- CreateTable
CREATE TABLE "music_facts" (
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recording_key" TEXT,
    "isrc" TEXT,
    "mbid" TEXT,
    "genres" TEXT[],
    "release_year" SMALLINT,
    "popularity" SMALLINT,
    "explicit" BOOLEAN,
    "language" TEXT,
    "duration_ms" INTEGER,
    "danceability" REAL,
    "energy" REAL,
    "valence" REAL,
    "tempo" REAL,
    "acousticness" REAL,
    "instrumentalness" REAL,
    "liveness" REAL,
    "speechiness" REAL,
    "loudness" REAL,
    "pitch_class" SMALLINT,
    "mode" SMALLINT,
    "time_signature" SMALLINT,
    "may_train" BOOLEAN NOT NULL DEFAULT true,
    "expires_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "music_facts_pkey" PRIMARY KEY ("key","source")
);

-- CreateTable
CREATE TABLE "source_misses" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_misses_pkey" PRIMARY KEY ("source","key")
);

-- CreateTable
CREATE TABLE "source_states" (
    "source" TEXT NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "day" DATE NOT NULL,
    "requests" INTEGER NOT NULL,

    CONSTRAINT "source_states_pkey" PRIMARY KEY ("source")
);

-- CreateIndex
CREATE INDEX "music_facts_recording_key_idx" ON "music_facts"("recording_key");
