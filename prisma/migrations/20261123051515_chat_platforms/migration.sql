-- CreateTable
CREATE TABLE "identities" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("platform","workspace","external_id")
);

-- CreateTable
CREATE TABLE "link_codes" (
    "hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_codes_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "platform_events" (
    "platform" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "platform_events_pkey" PRIMARY KEY ("platform","id")
);

-- CreateTable
CREATE TABLE "platform_state" (
    "platform" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "platform_state_pkey" PRIMARY KEY ("platform","key")
);

-- CreateTable
CREATE TABLE "channel_recaps" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "every" TEXT NOT NULL,
    "last_period" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_recaps_pkey" PRIMARY KEY ("platform","workspace","channel","user_id")
);

-- CreateIndex
CREATE INDEX "identities_user_id_idx" ON "identities"("user_id");

-- CreateIndex
CREATE INDEX "link_codes_user_id_idx" ON "link_codes"("user_id");

-- CreateIndex
CREATE INDEX "link_codes_expires_at_idx" ON "link_codes"("expires_at");

-- CreateIndex
CREATE INDEX "platform_events_seen_at_idx" ON "platform_events"("seen_at");

-- CreateIndex
CREATE INDEX "channel_recaps_user_id_idx" ON "channel_recaps"("user_id");

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_codes" ADD CONSTRAINT "link_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_recaps" ADD CONSTRAINT "channel_recaps_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
