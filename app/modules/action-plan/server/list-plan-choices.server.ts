/** What the forms of a plan offer to choose from. */
import type { Db } from '~/platform/database/with-actor.server'
import { listCommitments } from './get-plan.server'

/** Partners, results and promises for an action. */
export async function listActionChoices(db: Db) {
  const partners = await db.organisation.findMany({
    where: { kind: { not: 'municipality' } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const { results, commitments } = await listSheetCodes(db)
  return {
    partners: partners.map(({ id, name }) => ({ value: id, label: name })),
    results: results.map(({ code, text }) => ({ value: code, label: `${code} ${text}` })),
    commitments: commitments.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
  }
}

/** Results and promises with their codes. */
export async function listSheetCodes(db: Db) {
  const results = await db.result.findMany({
    orderBy: [{ pillar: { position: 'asc' } }, { position: 'asc' }],
    select: { code: true, text: true },
  })
  return { results, commitments: await listCommitments(db) }
}

/** Municipalities for which a plan can be begun. */
export async function listMunicipalities(db: Db) {
  const rows = await db.organisation.findMany({
    where: { cbsCode: { not: null } },
    orderBy: { name: 'asc' },
    select: { cbsCode: true, name: true },
  })
  return rows.map(({ cbsCode, name }) => ({ value: cbsCode ?? '', label: name.replace(/^Gemeente /, '') }))
}
