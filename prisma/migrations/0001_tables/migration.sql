-- The tables of the first release, as Prisma derives them from schema.prisma.
-- Extensions first: trigram search, exclusion over several types, and search without accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "kvk" TEXT,
    "agb" TEXT,
    "cbs_code" TEXT,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_alias" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "source" JSONB,

    CONSTRAINT "organisation_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "disabled_at" TIMESTAMPTZ(3),
    "theme" TEXT NOT NULL DEFAULT 'systeem',
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "dossier_contract_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "strong_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "dossier_contract_id" UUID,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "window_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "window_ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "message_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_reason" TEXT,
    "supplier_id" UUID,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "source" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_user_id" UUID,
    "actor_role" TEXT NOT NULL,
    "organisation_id" UUID,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "contract_id" UUID,
    "supplier_id" UUID,
    "outcome" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT,
    "status" TEXT,
    "availability" TEXT NOT NULL DEFAULT 'available',
    "visibility" TEXT NOT NULL DEFAULT 'internal',
    "url" TEXT,
    "municipality_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "project_id" UUID,
    "phase_number" INTEGER,
    "contract_id" UUID,
    "supplier_id" UUID,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "expires_on" DATE,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "period_text" TEXT,
    "source" JSONB,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "date_text" TEXT NOT NULL,
    "depends_on" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "status" TEXT NOT NULL,
    "source" JSONB,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "held_on" DATE,
    "date_text" TEXT NOT NULL,
    "time_text" TEXT,
    "place" TEXT,
    "subject" TEXT NOT NULL,
    "notes" TEXT,
    "phase_number" INTEGER,
    "source" JSONB,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_attendance" (
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "as_written" TEXT NOT NULL,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("meeting_id","position")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "municipality_code" TEXT,
    "planned_text" TEXT,
    "actual_text" TEXT,
    "decided_on" DATE,
    "outcome" TEXT NOT NULL,
    "phase_number" INTEGER,
    "note" TEXT,
    "source" JSONB,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contradiction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "contradiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contradiction_value" (
    "contradiction_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "source" JSONB NOT NULL,

    CONSTRAINT "contradiction_value_pkey" PRIMARY KEY ("contradiction_id","position")
);

-- CreateTable
CREATE TABLE "project_fact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" JSONB NOT NULL,

    CONSTRAINT "project_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pillar" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "assignment" TEXT NOT NULL,
    "source" JSONB,

    CONSTRAINT "pillar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "pillar_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "indicator" TEXT,
    "direction" TEXT,
    "indicator_source" TEXT,
    "indicator_is_proposal" BOOLEAN NOT NULL DEFAULT true,
    "source" JSONB,

    CONSTRAINT "result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "year" TEXT,
    "value" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "source" JSONB NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_choice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "segment_code" TEXT NOT NULL,
    "segment_name" TEXT NOT NULL,
    "contracting_model" TEXT NOT NULL,
    "funding" TEXT NOT NULL,
    "duration_months" INTEGER NOT NULL,
    "extension_months" INTEGER NOT NULL DEFAULT 0,
    "max_providers" INTEGER,
    "rationale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "source" JSONB,

    CONSTRAINT "strategy_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_choice_result" (
    "choice_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,

    CONSTRAINT "strategy_choice_result_pkey" PRIMARY KEY ("choice_id","result_id")
);

-- CreateTable
CREATE TABLE "tender" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "published_on" DATE,
    "closes_on" DATE,
    "awarded_on" DATE,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "source" JSONB,

    CONSTRAINT "tender_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "strategy_choice_id" UUID,
    "municipality_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lot_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decided_on" DATE,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "supplier_id" UUID NOT NULL,
    "segment_code" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'subregion',
    "municipality_codes" TEXT[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "max_extent_on" DATE,
    "notice_months" INTEGER NOT NULL DEFAULT 6,
    "notice_on" DATE NOT NULL,
    "signed_on" DATE,
    "terminated_on" DATE,
    "search_text" TEXT NOT NULL DEFAULT '',
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_lot" (
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "award_id" UUID,

    CONSTRAINT "contract_lot_pkey" PRIMARY KEY ("contract_id","lot_id")
);

-- CreateTable
CREATE TABLE "contract_option" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "notify_by_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_on" DATE,

    CONSTRAINT "contract_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tariff" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "product_code" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "municipality_code" TEXT,
    "amount_cents" BIGINT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tariff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceiling" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ceiling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ceiling_use" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "origin" TEXT NOT NULL,
    "delivery_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ceiling_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,

    CONSTRAINT "contract_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "product_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "report_template" (
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_template_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "template_code" TEXT NOT NULL,
    "template_version" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_starts_on" DATE NOT NULL,
    "period_ends_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "due_reason" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "waived_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "obligation_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'upload',
    "file_sha256" TEXT,
    "file_name" TEXT NOT NULL,
    "file_size" BIGINT NOT NULL,
    "request_key" TEXT NOT NULL,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "progress_rows" INTEGER NOT NULL DEFAULT 0,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "error_count" INTEGER NOT NULL DEFAULT 0,
    "question_count" INTEGER NOT NULL DEFAULT 0,
    "notice_count" INTEGER NOT NULL DEFAULT 0,
    "totals" JSONB,
    "summary" JSONB,
    "turnover_cents" BIGINT,
    "declaration" JSONB,
    "signer_name" TEXT,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "receipt_number" TEXT,
    "receipt_text" TEXT,
    "receipt_sha256" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_row" (
    "delivery_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "row_key" TEXT NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "delivery_row_pkey" PRIMARY KEY ("delivery_id","row")
);

-- CreateTable
CREATE TABLE "delivery_problem" (
    "delivery_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "sheet" TEXT,
    "cell" TEXT,
    "row" INTEGER,
    "column" TEXT,
    "column_key" TEXT,
    "row_key" TEXT,
    "found" TEXT,
    "message" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "choices" JSONB,

    CONSTRAINT "delivery_problem_pkey" PRIMARY KEY ("delivery_id","position")
);

-- CreateTable
CREATE TABLE "explanation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "obligation_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "row_key" TEXT NOT NULL,
    "column_key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "explanation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "obligation_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "delivery_id" UUID,
    "row_key" TEXT,
    "column_key" TEXT,
    "visibility" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "answers_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "obligation_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "offset_days" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("obligation_id","offset_days")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "edition" TEXT NOT NULL,
    "source" JSONB NOT NULL,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "requested_by_id" UUID,
    "organisation_id" UUID,
    "actor" JSONB NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "progress_rows" INTEGER NOT NULL DEFAULT 0,
    "total_rows" INTEGER,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "content_sha256" TEXT,
    "failure" TEXT,

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_cbs_code_key" ON "organisation"("cbs_code");

-- CreateIndex
CREATE INDEX "organisation_name_idx" ON "organisation"("name");

-- CreateIndex
CREATE INDEX "organisation_kind_idx" ON "organisation"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_alias_organisation_id_name_key" ON "organisation_alias"("organisation_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- CreateIndex
CREATE INDEX "recovery_code_user_id_idx" ON "recovery_code"("user_id");

-- CreateIndex
CREATE INDEX "rate_limit_window_ends_at_idx" ON "rate_limit"("window_ends_at");

-- CreateIndex
CREATE INDEX "saved_view_organisation_id_list_idx" ON "saved_view"("organisation_id", "list");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_user_id_list_name_key" ON "saved_view"("user_id", "list", "name");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_key_key" ON "mail"("message_key");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE INDEX "audit_event_object_type_object_id_seq_idx" ON "audit_event"("object_type", "object_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_contract_id_seq_idx" ON "audit_event"("contract_id", "seq");

-- CreateIndex
CREATE INDEX "document_contract_id_idx" ON "document"("contract_id");

-- CreateIndex
CREATE INDEX "document_project_id_idx" ON "document"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "phase_project_id_number_key" ON "phase"("project_id", "number");

-- CreateIndex
CREATE INDEX "meeting_project_id_held_on_idx" ON "meeting"("project_id", "held_on");

-- CreateIndex
CREATE INDEX "meeting_attendance_organisation_id_idx" ON "meeting_attendance"("organisation_id");

-- CreateIndex
CREATE INDEX "decision_project_id_idx" ON "decision"("project_id");

-- CreateIndex
CREATE INDEX "project_fact_project_id_kind_position_idx" ON "project_fact"("project_id", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pillar_code_key" ON "pillar"("code");

-- CreateIndex
CREATE UNIQUE INDEX "result_code_key" ON "result"("code");

-- CreateIndex
CREATE INDEX "result_pillar_id_position_idx" ON "result"("pillar_id", "position");

-- CreateIndex
CREATE INDEX "figure_subject_position_idx" ON "figure"("subject", "position");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_choice_segment_code_key" ON "strategy_choice"("segment_code");

-- CreateIndex
CREATE INDEX "strategy_choice_result_result_id_idx" ON "strategy_choice_result"("result_id");

-- CreateIndex
CREATE UNIQUE INDEX "tender_number_key" ON "tender"("number");

-- CreateIndex
CREATE UNIQUE INDEX "lot_tender_id_number_key" ON "lot"("tender_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "award_number_key" ON "award"("number");

-- CreateIndex
CREATE INDEX "award_supplier_id_idx" ON "award"("supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "award_lot_id_supplier_id_key" ON "award"("lot_id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_number_key" ON "contract"("number");

-- CreateIndex
CREATE INDEX "contract_supplier_id_idx" ON "contract"("supplier_id");

-- CreateIndex
CREATE INDEX "contract_segment_code_idx" ON "contract"("segment_code");

-- CreateIndex
CREATE INDEX "contract_status_ends_on_idx" ON "contract"("status", "ends_on");

-- CreateIndex
CREATE INDEX "contract_ends_on_id_idx" ON "contract"("ends_on", "id");

-- CreateIndex
CREATE INDEX "contract_notice_on_id_idx" ON "contract"("notice_on", "id");

-- CreateIndex
CREATE INDEX "contract_starts_on_id_idx" ON "contract"("starts_on", "id");

-- CreateIndex
CREATE INDEX "contract_municipality_codes_idx" ON "contract" USING GIN ("municipality_codes");

-- CreateIndex
CREATE UNIQUE INDEX "contract_id_supplier_id_key" ON "contract"("id", "supplier_id");

-- CreateIndex
CREATE INDEX "contract_lot_lot_id_idx" ON "contract_lot"("lot_id");

-- CreateIndex
CREATE INDEX "contract_lot_award_id_idx" ON "contract_lot"("award_id");

-- CreateIndex
CREATE INDEX "contract_option_notify_by_on_idx" ON "contract_option"("notify_by_on");

-- CreateIndex
CREATE UNIQUE INDEX "contract_option_contract_id_position_key" ON "contract_option"("contract_id", "position");

-- CreateIndex
CREATE INDEX "tariff_contract_id_product_code_valid_from_idx" ON "tariff"("contract_id", "product_code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "ceiling_contract_id_municipality_code_year_key" ON "ceiling"("contract_id", "municipality_code", "year");

-- CreateIndex
CREATE UNIQUE INDEX "ceiling_use_contract_id_municipality_code_year_key" ON "ceiling_use"("contract_id", "municipality_code", "year");

-- CreateIndex
CREATE INDEX "contract_contact_contract_id_idx" ON "contract_contact"("contract_id");

-- CreateIndex
CREATE INDEX "product_category_idx" ON "product"("category");

-- CreateIndex
CREATE INDEX "obligation_supplier_id_due_on_idx" ON "obligation"("supplier_id", "due_on");

-- CreateIndex
CREATE INDEX "obligation_status_due_on_id_idx" ON "obligation"("status", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_contract_id_template_code_period_key" ON "obligation"("contract_id", "template_code", "period");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_id_supplier_id_key" ON "obligation"("id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_request_key_key" ON "delivery"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_receipt_number_key" ON "delivery"("receipt_number");

-- CreateIndex
CREATE INDEX "delivery_supplier_id_uploaded_at_idx" ON "delivery"("supplier_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "delivery_status_uploaded_at_idx" ON "delivery"("status", "uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_obligation_id_number_key" ON "delivery"("obligation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_id_supplier_id_key" ON "delivery"("id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "explanation_obligation_id_row_key_column_key_rule_key" ON "explanation"("obligation_id", "row_key", "column_key", "rule");

-- CreateIndex
CREATE INDEX "delivery_comment_obligation_id_created_at_idx" ON "delivery_comment"("obligation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_municipality_code_year_edition_key" ON "budget_line"("municipality_code", "year", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "export_request_key_key" ON "export"("request_key");

-- CreateIndex
CREATE INDEX "export_requested_by_id_requested_at_idx" ON "export"("requested_by_id", "requested_at");

-- CreateIndex
CREATE INDEX "export_organisation_id_requested_at_idx" ON "export"("organisation_id", "requested_at");

-- AddForeignKey
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction" ADD CONSTRAINT "contradiction_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_value" ADD CONSTRAINT "contradiction_value_contradiction_id_fkey" FOREIGN KEY ("contradiction_id") REFERENCES "contradiction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_fact" ADD CONSTRAINT "project_fact_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_pillar_id_fkey" FOREIGN KEY ("pillar_id") REFERENCES "pillar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_choice" ADD CONSTRAINT "strategy_choice_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_choice_result" ADD CONSTRAINT "strategy_choice_result_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "strategy_choice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_choice_result" ADD CONSTRAINT "strategy_choice_result_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender" ADD CONSTRAINT "tender_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_strategy_choice_id_fkey" FOREIGN KEY ("strategy_choice_id") REFERENCES "strategy_choice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_supplier_id_fkey" FOREIGN KEY ("supplier_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_lot" ADD CONSTRAINT "contract_lot_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_lot" ADD CONSTRAINT "contract_lot_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_lot" ADD CONSTRAINT "contract_lot_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_option" ADD CONSTRAINT "contract_option_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceiling" ADD CONSTRAINT "ceiling_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceiling_use" ADD CONSTRAINT "ceiling_use_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_contact" ADD CONSTRAINT "contract_contact_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_template_code_template_version_fkey" FOREIGN KEY ("template_code", "template_version") REFERENCES "report_template"("code", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_obligation_id_supplier_id_fkey" FOREIGN KEY ("obligation_id", "supplier_id") REFERENCES "obligation"("id", "supplier_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_row" ADD CONSTRAINT "delivery_row_delivery_id_supplier_id_fkey" FOREIGN KEY ("delivery_id", "supplier_id") REFERENCES "delivery"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_problem" ADD CONSTRAINT "delivery_problem_delivery_id_supplier_id_fkey" FOREIGN KEY ("delivery_id", "supplier_id") REFERENCES "delivery"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_obligation_id_supplier_id_fkey" FOREIGN KEY ("obligation_id", "supplier_id") REFERENCES "obligation"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_comment" ADD CONSTRAINT "delivery_comment_obligation_id_supplier_id_fkey" FOREIGN KEY ("obligation_id", "supplier_id") REFERENCES "obligation"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_obligation_id_supplier_id_fkey" FOREIGN KEY ("obligation_id", "supplier_id") REFERENCES "obligation"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;
