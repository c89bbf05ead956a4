-- AlterTable
ALTER TABLE "users" ADD COLUMN     "share_listening" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "training_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "taste_models" (
    "user_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "recipe" INTEGER NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL,
    "plays" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "taste_revision" INTEGER NOT NULL,
    "parameters" BYTEA NOT NULL,
    "metrics" JSONB NOT NULL,
    "serving" BOOLEAN NOT NULL,
    "promoted" BOOLEAN NOT NULL,
    "verdict" TEXT NOT NULL,

    CONSTRAINT "taste_models_pkey" PRIMARY KEY ("user_id","version")
);

-- CreateTable
CREATE TABLE "track_vectors" (
    "user_id" INTEGER NOT NULL,
    "track_id" INTEGER NOT NULL,
    "embedding" REAL[],

    CONSTRAINT "track_vectors_pkey" PRIMARY KEY ("user_id","track_id")
);

-- CreateTable
CREATE TABLE "taste_centres" (
    "user_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "share" REAL NOT NULL,
    "embedding" REAL[],

    CONSTRAINT "taste_centres_pkey" PRIMARY KEY ("user_id","position")
);

-- AddForeignKey
ALTER TABLE "taste_models" ADD CONSTRAINT "taste_models_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taste_centres" ADD CONSTRAINT "taste_centres_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One version of a user serves. Written by hand: partial indexes and triggers are not in schema.prisma.
CREATE UNIQUE INDEX "taste_models_serving" ON "taste_models" ("user_id") WHERE "serving";

-- track_vectors has no foreign key, because user 0 stands for the shared space and a bulk load is twice as fast without.
CREATE FUNCTION "remove_track_vectors"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "track_vectors" WHERE "user_id" = OLD."id";
    RETURN OLD;
END
$$;
CREATE TRIGGER "remove_track_vectors" BEFORE DELETE ON "users" FOR EACH ROW EXECUTE FUNCTION "remove_track_vectors"();
