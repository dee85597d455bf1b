-- Newsletters and who reads them.
--
-- What was sent is kept as it was (content): the page in the archive and a mail that is sent again after a crash say
-- the same, whatever changes in documents and dates later. A subscriber is an address and nothing else; after
-- unsubscribing only a hash stays, so that nobody is mailed again by an old list.

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "headers" JSONB,
ADD COLUMN     "html" TEXT;

-- CreateTable
CREATE TABLE "newsletter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "sections" JSONB NOT NULL DEFAULT '[]',
    "agenda_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "document_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "status" TEXT NOT NULL DEFAULT 'draft',
    "scheduled_at" TIMESTAMPTZ(3),
    "content" JSONB,
    "sent_at" TIMESTAMPTZ(3),
    "date_text" TEXT,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "newsletter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletter_subscriber" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT,
    "email_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "confirm_token_hash" TEXT,
    "confirm_expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),

    CONSTRAINT "newsletter_subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletter_delivery" (
    "newsletter_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "message_key" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "newsletter_delivery_pkey" PRIMARY KEY ("newsletter_id","subscriber_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_number_key" ON "newsletter"("number");

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_subscriber_email_hash_key" ON "newsletter_subscriber"("email_hash");

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_subscriber_confirm_token_hash_key" ON "newsletter_subscriber"("confirm_token_hash");

-- CreateIndex
CREATE INDEX "newsletter_subscriber_status_id_idx" ON "newsletter_subscriber"("status", "id");

-- AddForeignKey
ALTER TABLE "newsletter_delivery" ADD CONSTRAINT "newsletter_delivery_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_delivery" ADD CONSTRAINT "newsletter_delivery_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "newsletter_subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE newsletter ADD CONSTRAINT newsletter_status CHECK (status IN ('draft', 'scheduled', 'sending', 'sent'));
ALTER TABLE newsletter ADD CONSTRAINT newsletter_sent_is_kept CHECK (status NOT IN ('sending', 'sent') OR content IS NOT NULL);
ALTER TABLE newsletter_subscriber ADD CONSTRAINT newsletter_subscriber_status CHECK (status IN ('pending', 'confirmed', 'unsubscribed'));
ALTER TABLE newsletter_subscriber ADD CONSTRAINT newsletter_subscriber_keeps_no_address CHECK ((status = 'unsubscribed') = (email IS NULL));

GRANT SELECT, INSERT, UPDATE, DELETE ON newsletter, newsletter_subscriber, newsletter_delivery TO leidraad_app;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['newsletter', 'newsletter_subscriber', 'newsletter_delivery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- What was sent is for everybody; what is being made is for the region.
CREATE POLICY newsletter_read ON newsletter FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system') OR status IN ('sending', 'sent'));
CREATE POLICY newsletter_write ON newsletter FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system'));
-- Addresses are for the software only; staff sees how many there are.
CREATE POLICY newsletter_subscriber_all ON newsletter_subscriber FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY newsletter_delivery_all ON newsletter_delivery FOR ALL USING ((SELECT leidraad.scope()) = 'system');
