-- CreateTable
CREATE TABLE "model_usage" (
    "user_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "tokens" BIGINT NOT NULL,
    "calls" INTEGER NOT NULL,

    CONSTRAINT "model_usage_pkey" PRIMARY KEY ("user_id","day")
);

-- CreateIndex
CREATE INDEX "model_usage_day_idx" ON "model_usage"("day");

-- AddForeignKey
ALTER TABLE "model_usage" ADD CONSTRAINT "model_usage_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
