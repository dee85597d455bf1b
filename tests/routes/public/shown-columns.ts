/**
 * What everybody may read, by table, and in which rows. A column that does not stand here is internal: its words may be
 * nowhere on the public site. A new column, and a new table, is internal until it is written down here.
 */
export type Shown = { readonly rows: string; readonly columns: readonly string[] }

const ofPublicMeeting = (more = '') =>
  `exists (select from meeting m where m.id = meeting_id and m.visibility = 'public' ${more})`
const ofPublicIndicator = 'exists (select from indicator i where i.id = indicator_id and i.is_public)'
const ofAnnounced = 'exists (select from tender t where t.id = tender_id and t.published_at is not null)'
const ofPublicPlan = `exists (select from action_plan p where p.id = plan_id and p.status = 'public')`

const ofDocuments: Readonly<Record<string, Shown>> = {
  document: {
    rows: `visibility = 'public' and contract_id is null`,
    columns: [
      'title',
      'kind',
      'period',
      'availability',
      'url',
      'issuer',
      'link_state',
      'status',
      'visibility',
      'file_name',
      'municipality_codes',
    ],
  },
  document_version: {
    rows: `exists (select from document d where d.id = document_id and d.version_number = number and d.visibility = 'public' and d.contract_id is null)`,
    columns: ['file_name', 'size', 'media_type', 'text', 'scan_state', 'text_state'],
  },
}

const ofTheProject: Readonly<Record<string, Shown>> = {
  milestone: { rows: 'is_public', columns: ['title', 'description', 'kind', 'status'] },
  milestone_date: {
    rows: 'exists (select from milestone m where m.id = milestone_id and m.is_public)',
    columns: ['as_printed'],
  },
  phase: { rows: 'true', columns: ['name'] },
  meeting: { rows: `visibility = 'public'`, columns: ['name', 'subject', 'place', 'status', 'visibility'] },
  meeting_agenda_item: { rows: ofPublicMeeting(), columns: ['title', 'note'] },
  meeting_table: {
    rows: ofPublicMeeting('and m.notes_published_at is not null'),
    columns: ['title', 'report_text'],
  },
  meeting_note: { rows: ofPublicMeeting('and m.notes_published_at is not null'), columns: ['text'] },
  theme: { rows: 'true', columns: ['name', 'code'] },
  meeting_question: { rows: `status = 'published'`, columns: ['question', 'answer', 'answered_by', 'status'] },
  newsletter: { rows: `status in ('sending', 'sent')`, columns: ['date_text', 'status', 'content'] },
  organisation: { rows: `kind = 'municipality'`, columns: ['name', 'kind', 'cbs_code'] },
  setting: { rows: `key = 'region'`, columns: ['key', 'value'] },
}

const ofResults: Readonly<Record<string, Shown>> = {
  pillar: { rows: 'true', columns: ['code', 'name', 'assignment', 'source'] },
  result: { rows: 'true', columns: ['code', 'text', 'source'] },
  indicator: {
    rows: 'is_public',
    columns: [
      'code',
      'name',
      'unit',
      'direction',
      'instrument',
      'publisher',
      'frequency',
      'owner',
      'numerator',
      'denominator',
      'status',
    ],
  },
  published_measurement: {
    rows: 'true',
    columns: ['area', 'area_name', 'period', 'value_hundredths', 'reading', 'status', 'table_id', 'note', 'source'],
  },
  indicator_target: { rows: ofPublicIndicator, columns: ['area', 'value_hundredths'] },
  interpretation: {
    rows: `is_public and ${ofPublicIndicator}`,
    columns: ['period', 'cause', 'influence', 'adjustment', 'score'],
  },
  result_story: { rows: 'has_permission', columns: ['title', 'text'] },
  programme_commitment: { rows: 'true', columns: ['code', 'title', 'text', 'source'] },
  action_plan: {
    rows: `status = 'public'`,
    columns: ['municipality_code', 'municipality_name', 'introduction', 'status'],
  },
  plan_action: {
    rows: ofPublicPlan,
    columns: ['title', 'text', 'party_name', 'owner', 'status', 'progress_text', 'progress_kind', 'unit', 'needs'],
  },
  plan_action_result: { rows: 'true', columns: ['result_code'] },
}

const ofTenders: Readonly<Record<string, Shown>> = {
  tender: {
    rows: 'published_at is not null',
    columns: ['number', 'title', 'description', 'regime', 'status', 'cpv_code', 'urgency_reason', 'cancel_reason'],
  },
  lot: {
    rows: ofAnnounced,
    columns: [
      'title',
      'description',
      'status',
      'segment_code',
      'variant',
      'cpv_code',
      'municipality_codes',
      'ceiling_cents',
      'formula',
      'formula_parameters',
    ],
  },
  criterion: {
    rows: ofAnnounced,
    columns: ['kind', 'code', 'title', 'description', 'scale', 'evidence_kind', 'answer_kind'],
  },
  tender_document: {
    rows: `published_at is not null and ${ofAnnounced}`,
    columns: ['kind', 'title', 'file_name', 'media_type'],
  },
  admission_register: { rows: `ended_on is null and ${ofAnnounced}`, columns: ['name'] },
  tender_addendum: { rows: ofAnnounced, columns: ['reason', 'changes'] },
  published_answer: {
    rows: 'exists (select from answer_round r join tender t on t.id = r.tender_id where r.id = round_id and t.published_at is not null)',
    columns: ['subject', 'question', 'answer'],
  },
  // The proof that a bid was there at closing; nothing of it, nor how many there are, before that.
  bid_version: {
    rows: 'exists (select from tender t where t.id = tender_id and t.published_at is not null and t.bids_close_at < leidraad.database_now())',
    columns: ['commitment'],
  },
  signing_key: { rows: 'true', columns: ['key_id', 'public_key'] },
}

export const shown: Readonly<Record<string, Shown>> = {
  ...ofDocuments,
  ...ofTheProject,
  ...ofResults,
  ...ofTenders,
}

/** What a person may ask to see proven by name: each has to hold a canary in some row, or the walk proves nothing of it. */
export const mustHold: readonly string[] = [
  'document.title',
  'document_version.text',
  'meeting.name',
  'meeting_agenda_item.note',
  'meeting_note.text',
  'meeting_question.question',
  'consultation_remark.text',
  'consultation_remark.answer',
  'stakeholder_position.position',
  'assignment_comment.body',
  'delivery_comment.body',
  'contract_contact.email',
  'contract_contact.phone',
  'contract_contact.name',
  'user_account.email',
  'tariff.amount_cents',
  'ceiling.amount_cents',
  'bid_lot.reason',
  'opened_answer.text',
  'opened_price.amount_cents',
  'enquiry.text',
  'enquiry.answer',
  'award_letter.content',
  'mail.text',
  'newsletter.intro',
  'newsletter.sections',
  'newsletter_subscriber.email',
  'indicator.name',
  'interpretation.cause',
  'result_story.text',
  'measurement.note',
  'action_plan.introduction',
  'plan_action.progress_text',
  'tender.title',
  'tender.estimated_value_cents',
  'lot.estimated_value_cents',
  'tender_document.title',
  'criterion.title',
]
