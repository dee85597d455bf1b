-- Meetings become something one works with: hours, agenda, invitations with a calendar event, tables with notes, themes
-- counted over notes, and questions that are answered in public.
--
-- Why the meetings that exist count as held and public: they are those of the source documents, which were published.
-- Why a mail holds its attachments as text: a calendar event is small, and the mail and what goes with it then commit
-- together.

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "attachments" JSONB;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_example" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "notes_published_at" TIMESTAMPTZ(3),
ADD COLUMN     "starts_at" TIMESTAMPTZ(3),
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'held',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "visibility" TEXT NOT NULL DEFAULT 'public';

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_agenda_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "meeting_agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "organisation_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "sent_sequence" INTEGER,
    "sent_at" TIMESTAMPTZ(3),
    "reply" TEXT NOT NULL DEFAULT 'none',
    "replied_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_table" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "report_text" TEXT,
    "source" JSONB,

    CONSTRAINT "meeting_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "table_id" UUID,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_note_theme" (
    "note_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "meeting_note_theme_pkey" PRIMARY KEY ("note_id","theme_id")
);

-- CreateTable
CREATE TABLE "meeting_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by" TEXT,
    "answer" TEXT,
    "answered_by" TEXT,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "published_at" TIMESTAMPTZ(3),
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_project_id_name_key" ON "theme"("project_id", "name");

-- CreateIndex
CREATE INDEX "meeting_agenda_item_meeting_id_position_idx" ON "meeting_agenda_item"("meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_invitation_meeting_id_email_key" ON "meeting_invitation"("meeting_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_table_meeting_id_number_key" ON "meeting_table"("meeting_id", "number");

-- CreateIndex
CREATE INDEX "meeting_note_meeting_id_table_id_position_idx" ON "meeting_note"("meeting_id", "table_id", "position");

-- CreateIndex
CREATE INDEX "meeting_note_theme_theme_id_idx" ON "meeting_note_theme"("theme_id");

-- CreateIndex
CREATE INDEX "meeting_question_meeting_id_position_idx" ON "meeting_question"("meeting_id", "position");

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_agenda_item" ADD CONSTRAINT "meeting_agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_table" ADD CONSTRAINT "meeting_table_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "meeting_table"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note_theme" ADD CONSTRAINT "meeting_note_theme_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "meeting_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_note_theme" ADD CONSTRAINT "meeting_note_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_question" ADD CONSTRAINT "meeting_question_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Status lists: the domain owns them, tests/architecture compares ─────────────────────────────────────────────

ALTER TABLE meeting ADD CONSTRAINT meeting_status CHECK (status IN ('planned', 'held', 'cancelled'));
ALTER TABLE meeting ADD CONSTRAINT meeting_visibility CHECK (visibility IN ('internal', 'partners', 'public'));
ALTER TABLE meeting ADD CONSTRAINT meeting_hours CHECK (
  (starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at));
-- The day and the hours can't say different things.
ALTER TABLE meeting ADD CONSTRAINT meeting_day_of_hours CHECK (
  starts_at IS NULL OR held_on = (starts_at AT TIME ZONE 'Europe/Amsterdam')::date);
ALTER TABLE meeting ADD CONSTRAINT meeting_cancel_reason CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL));
ALTER TABLE meeting_invitation ADD CONSTRAINT meeting_invitation_reply CHECK (reply IN ('none', 'accepted', 'tentative', 'declined'));
ALTER TABLE meeting_invitation ADD CONSTRAINT meeting_invitation_email_lower CHECK (email = lower(email));
ALTER TABLE meeting_question ADD CONSTRAINT meeting_question_status CHECK (status IN ('asked', 'answered', 'published'));
-- Nothing is published without its answer, and what is published says when.
ALTER TABLE meeting_question ADD CONSTRAINT meeting_question_answered CHECK (
  (status = 'asked') = (answer IS NULL) AND (status = 'published') = (published_at IS NOT NULL));

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON theme, meeting_agenda_item, meeting_invitation, meeting_table, meeting_note,
  meeting_note_theme, meeting_question TO leidraad_app;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['theme', 'meeting_agenda_item', 'meeting_invitation', 'meeting_table', 'meeting_note',
    'meeting_note_theme', 'meeting_question'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;

-- A meeting shows itself to whom it is meant for; without a login only what is public. What hangs from it follows it.
DROP POLICY meeting_read ON meeting;
CREATE POLICY meeting_read ON meeting FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR visibility = 'public'
  OR (visibility = 'partners' AND (SELECT leidraad.scope()) <> 'none'));
CREATE POLICY meeting_agenda_item_read ON meeting_agenda_item FOR SELECT USING (
  EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id));
DROP POLICY meeting_attendance_read ON meeting_attendance;
CREATE POLICY meeting_attendance_read ON meeting_attendance FOR SELECT USING (
  (SELECT leidraad.scope()) <> 'none' AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id));

-- Addresses of people are for the staff that invites them.
CREATE POLICY meeting_invitation_read ON meeting_invitation FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system'));

-- Tables and notes are the staff's until they are published.
CREATE POLICY meeting_table_read ON meeting_table FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id AND m.notes_published_at IS NOT NULL));
CREATE POLICY meeting_note_read ON meeting_note FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_id AND m.notes_published_at IS NOT NULL));
CREATE POLICY meeting_note_theme_read ON meeting_note_theme FOR SELECT USING (
  EXISTS (SELECT 1 FROM meeting_note n WHERE n.id = note_id));
CREATE POLICY theme_read ON theme FOR SELECT USING (true);

-- An answer that is published is everybody's; before that it is the staff's.
CREATE POLICY meeting_question_read ON meeting_question FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system') OR status = 'published');
