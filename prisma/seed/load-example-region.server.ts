/**
 * Loads the example region: the facts of the sources with their places, and the invented register around them. Loading
 * again adds only what is missing, because every id follows from a name; what people changed since stays as it is.
 */
import type { Role } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { publishTemplates } from '~/modules/reporting/server/publish-templates.server'
import { platform } from '~/platform/context.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { accounts, regionOrganisation } from './example/accounts'
import { exampleDay } from './example/example-day'
import { municipalities } from './facts/municipalities'
import { attendingOrganisations } from './facts/organisations'
import { project } from './facts/project'
import { sources } from './facts/sources'
import { decideExampleAdmissions, planAdmittedContracts } from './write/decide-admissions.server'
import { storeExampleFiles, writeStoredFiles } from './write/store-example-files.server'
import { hashExamplePasswords, writeAccounts } from './write/write-accounts.server'
import { writeActionPlans } from './write/write-action-plans.server'
import { writeAdmissions } from './write/write-admissions.server'
import { writeAssignments, writeQuotations } from './write/write-assignments.server'
import { writeConsultation } from './write/write-consultation.server'
import { writeIndicators } from './write/write-indicators.server'
import { writeMeetings } from './write/write-meetings.server'
import { writeNewsletters } from './write/write-newsletters.server'
import { writeOpenTenders } from './write/write-open-tenders.server'
import { awardExample, writeOpenedBids } from './write/write-opened-bids.server'
import { writeOrganisations } from './write/write-organisations.server'
import { writePlan } from './write/write-plan.server'
import { projectId, writeProject } from './write/write-project.server'
import { writeProjectDocuments } from './write/write-project-documents.server'
import { writeContracts, writeTenders } from './write/write-register.server'
import { writeReports } from './write/write-reports.server'
import { writeRisks } from './write/write-risks.server'
import { writeSealedBids } from './write/write-sealed-bids.server'
import { writeStrategy } from './write/write-strategy.server'
import { writeTenderTalk } from './write/write-tender-talk.server'
import { writeVision } from './write/write-vision.server'

const seed = { kind: 'system', name: 'seed' } as const

/**
 * Loads everything, one transaction per group; accounts come last, because an installation with accounts counts as
 * filled: a load that was broken off is finished by the next start. Rejects when the store or the database does.
 */
export async function loadExampleRegion(): Promise<void> {
  const [files, hashes] = await Promise.all([storeExampleFiles(platform().files), hashExamplePasswords()])
  await writeGroup('facts', async (db) =>
    sum([
      await writeOrganisations(db),
      await writeProject(db),
      await writePlan(db),
      await writeMeetings(db),
      await writeRisks(db),
      await writeConsultation(db),
      await writeVision(db),
      await writeAssignments(db),
      await writeIndicators(db),
      await writeActionPlans(db),
      await writeSettings(db),
    ]),
  )
  await writeGroup('register', async (db) =>
    sum([
      await writeStoredFiles(db, files),
      await writeStrategy(db),
      await writeTenders(db),
      await writeContracts(db, files),
      await writeProjectDocuments(db, files),
      await writeNewsletters(db),
    ]),
  )
  await writeGroup('tenders', async (db) =>
    sum([
      await writeOpenTenders(db),
      await writeOpenedBids(db),
      await writeTenderTalk(db),
      await writeAdmissions(db, files),
      await writeQuotations(db),
    ]),
  )
  await awardExample()
  await decideExampleAdmissions()
  await withActor(seed, (db) => publishTemplates(db, instant(Date.parse(`${exampleDay}T07:00:00Z`))))
  await writeGroup('reports', async (db) => sum([await writeReports(db, files), await planAdmittedContracts(db)]))
  await writeGroup('accounts', (db) => writeAccounts(db, hashes))
  await writeGroup('sealed bids', writeSealedBids)
}

/** What an example account opens with: for the lines at the start and the README. */
export type ExampleAccountLine = { readonly roleText: string; readonly email: string; readonly password: string }

/** The example accounts in the order of the roles, with the role in words and the organisation where it matters. */
export const exampleAccounts = (): ExampleAccountLine[] =>
  accounts.map((account) => ({
    roleText: `${roleText(account.role)}${organisationText(account.organisation)}`,
    email: account.email,
    password: account.password,
  }))

const roleText = (role: Role): string => appTexts.roles[role]

function organisationText(key: string): string {
  if (key === regionOrganisation.key) return ''
  const provider = attendingOrganisations.find((organisation) => organisation.key === key)
  const municipality = municipalities.find((m) => key === `gemeente-${m.name.toLowerCase()}`)
  return `, ${municipality?.name ?? provider?.name ?? key}`
}

/** One group in one transaction; its audit event is written only when there was something new. */
async function writeGroup(group: string, write: (db: Db) => Promise<number>): Promise<void> {
  await withActor(
    seed,
    async (db) => {
      const rows = await write(db)
      if (rows === 0) return
      await recordEvent(db, {
        type: 'exampleRegion.loaded',
        objectType: 'project',
        objectId: projectId,
        origin: 'seed',
        data: { group, rows },
      })
    },
    { timeoutMs: 120_000 },
  )
}

/** Name of the region and that it is the example, the register of sources, and days made a holiday by decree. */
async function writeSettings(db: Db): Promise<number> {
  const rows = [
    { key: 'region', value: { name: project.region, isExample: true }, source: 'voorbeeldregio' },
    { key: 'sources', value: sources.map((source) => ({ ...source })), source: 'voorbeeldregio' },
    { key: 'decreedHolidays', value: [], source: 'Algemene termijnenwet art. 3 lid 3: nog geen besluit' },
  ]
  return (await db.setting.createMany({ data: rows, skipDuplicates: true })).count
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
