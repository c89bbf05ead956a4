-- AlterTable
ALTER TABLE "playlists" ADD COLUMN     "made_by" TEXT,
ADD COLUMN     "public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "request" JSONB,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "playlist_revisions" (
    "playlist_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL,
    "track_ids" INTEGER[],

    CONSTRAINT "playlist_revisions_pkey" PRIMARY KEY ("playlist_id","revision")
);

-- CreateIndex
CREATE UNIQUE INDEX "playlists_user_id_made_by_key" ON "playlists"("user_id", "made_by");

-- AddForeignKey
ALTER TABLE "playlist_revisions" ADD CONSTRAINT "playlist_revisions_playlist_id_fkey" FOREIGN KEY ("playlist_id") REFERENCES "playlists"("id") ON DELETE CASCADE ON UPDATE CASCADE;
