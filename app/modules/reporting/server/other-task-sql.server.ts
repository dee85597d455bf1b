/** The counts of the start page that no list makes, each its own small query; row-level security narrows them. */
import { expiresSoonDays } from '~/modules/document/domain/expiry'
import type { OtherCount } from '../domain/tasks'

// Only who is officer of the open house decides; a provider sees its own by row-level security.
const waitingAdmissions = `from admission_application a where a.status in ('submitted', 'completing')
    and leidraad.is_tender_member(a.tender_id, array['officer'])`
const expiringEvidence = `from admission_answer n join admission_application a on a.id = n.application_id
    where a.status = 'admitted' and n.superseded_at is null and n.file_sha256 is not null
      and n.expires_on <= $2::date + ${expiresSoonDays}`

const openTenders = `from tender t where t.published_at is not null and t.cancelled_at is null and t.regime <> 'openHouse'
    and t.bids_close_at >= leidraad.database_now()`
const scoreSheets = `from tender_member m join tender t on t.id = m.tender_id
    join lot l on l.tender_id = t.id and (m.lot_id is null or m.lot_id = l.id)
    where m.user_id = leidraad.user_id() and m.role = 'evaluator' and m.ended_at is null and t.opened_at is not null
      and not exists (select from lot_evaluation e where e.lot_id = l.id)
      and not exists (select from evaluator_sheet s where s.lot_id = l.id and s.evaluator_id = m.user_id and s.final_at is not null)`
const interests = `from interest_declaration t where t.status = 'declared' and t.superseded_at is null
    and t.user_id <> leidraad.user_id()`
// What an opener can do now: quality once it may be opened, prices once every lot with a bid still in is settled.
const vaultsToOpen = `from tender_member m join tender t on t.id = m.tender_id
    where m.user_id = leidraad.user_id() and m.role = 'opener' and m.ended_at is null and t.cancelled_at is null
      and t.prices_opened_at is null and t.bids_close_at + make_interval(mins => t.opening_delay_minutes) <= leidraad.database_now()
      and exists (select from tender_key k where k.tender_id = t.id)
      and (t.opened_at is null or not exists (select from lot l where l.tender_id = t.id
        and not exists (select from lot_evaluation e where e.lot_id = l.id and e.status = 'settled')))`
// A decision whose letters wait, or whose standstill is over while nobody objects any more.
const awardsWaiting = `from award_decision d join tender_member m on m.tender_id = d.tender_id
    where m.user_id = leidraad.user_id() and m.role = 'officer' and m.ended_at is null
      and (d.status in ('pending', 'unsuccessful') and d.dispatched_at is null
        or d.status = 'pending' and leidraad.standstill_is_over(d.id))`

/** How many there are; $1 is the only organisation whose people the actor manages or null for all, $2 is today. */
export const otherSql: Readonly<Record<OtherCount, string>> = {
  people: `select count(*)::int from membership m join user_account u on u.id = m.user_id
    where m.ended_at is null and ($1::uuid is null or m.organisation_id = $1)`,
  invitations: `select count(*)::int from invitation i
    where i.accepted_at is null and i.withdrawn_at is null and ($1::uuid is null or i.organisation_id = $1)`,
  mails: 'select count(*)::int from mail',
  events: 'select count(*)::int from audit_event',
  phases: `select count(*)::int from phase where status <> 'met'`,
  // The list behind it is that of the oldest project, which is the installation's own.
  lateMilestones: `select count(*)::int from milestone where status = 'scheduled' and forecast_on < $2::date
    and project_id = (select id from project order by created_at, name limit 1)`,
  decisions: `select count(*)::int from decision where outcome = 'planned'`,
  contradictions: 'select count(*)::int from contradiction',
  documents: `select count(*)::int from document where expires_on <= $2::date + ${expiresSoonDays}`,
  results: 'select count(*)::int from result',
  // Row-level security leaves a provider its own questions and letters, and an officer the interests of the own tenders.
  bidderQuestions: 'select count(*)::int from bidder_question where answered_at is null and judgement is null',
  awardLetters: 'select count(*)::int from award_letter',
  openTenders: `select count(*)::int ${openTenders}`,
  scoreSheets: `select count(*)::int ${scoreSheets}`,
  interests: `select count(*)::int ${interests}`,
  admissions: `select count(*)::int ${waitingAdmissions}`,
  evidenceExpiring: `select count(*)::int ${expiringEvidence}`,
  ownAdmissions: `select count(*)::int from admission_application where status in ('draft', 'completing')`,
  vaultsToOpen: `select count(*)::int ${vaultsToOpen}`,
  awardsWaiting: `select count(*)::int ${awardsWaiting}`,
  templates: `select count(distinct code)::int from report_template where status = 'published'`,
}

const onlyOne = (column: string, from: string): string =>
  `select case when count(distinct ${column}) = 1 then min(${column}::text) end ${from}`

/** The only tender in which something waits; null when there are several. */
export const tenderSql: Partial<Record<OtherCount, string>> = {
  admissions: onlyOne('a.tender_id', waitingAdmissions),
  evidenceExpiring: onlyOne('a.tender_id', expiringEvidence),
  scoreSheets: onlyOne('t.id', scoreSheets),
  interests: onlyOne('t.tender_id', interests),
  vaultsToOpen: onlyOne('t.id', vaultsToOpen),
  awardsWaiting: onlyOne('d.tender_id', awardsWaiting),
}
