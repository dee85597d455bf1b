/** The announcements of a tender: which its regime asks, how far each is, and the fields of one. */
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { municipalityNames } from '~/modules/strategy/server/read-choices.server'
import { toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { fillNotice, isComplete, type KnownValues, noticeProblems, type TypedValues } from '../domain/notice-check'
import { type NoticeSubtype, noticeSubtypes } from '../domain/notice-fields'
import { type Regime, regimeRules } from '../domain/regime'
import { noticeTexts as texts } from '../texts-notice'
import { knownOfAward } from './known-of-award.server'

/** Throws 404 when the tender is not there for the actor. */
export async function getNotices(db: Db, tenderId: string, today: CivilDate) {
  const tender = isUuid(tenderId)
    ? await db.tender.findUnique({
        where: { id: tenderId },
        include: { lots: { orderBy: { number: 'asc' } }, notices: true },
      })
    : null
  if (tender === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const known = knownOf(tender, {
    municipalities: await municipalityNames(db),
    award: await knownOfAward(db, tender.id),
  })
  const asked = regimeRules[tender.regime as Regime].notices
  return {
    tender: { id: tender.id, number: tender.number, title: tender.title },
    notices: subtypesOf(tender.regime as Regime).map((subtype) => {
      const kept = tender.notices.find((notice) => notice.subtype === subtype)
      const typed = toTyped(kept?.values)
      const fields = fillNotice(subtype, { known, typed, day: today })
      const problems = noticeProblems(fields)
      const rule = asked.find((notice) => notice.subtype === subtype)
      return {
        subtype,
        isMandatory: rule?.mandatory ?? false,
        source: rule?.source ?? null,
        fields,
        typed,
        problems,
        isComplete: isComplete(problems),
        reference: kept?.reference ?? null,
        publishedOn: toDayOrNull(kept?.publishedOn ?? null),
        version: kept?.version ?? 0,
      }
    }),
  }
}

/** Those of the regime, and a change of a contract; an open house, which must announce nothing, may use the social ones. */
const subtypesOf = (regime: Regime): readonly NoticeSubtype[] => {
  const own = regimeRules[regimeRules[regime].notices.length === 0 ? 'sas' : regime].notices
  return noticeSubtypes.filter((subtype) => subtype === '38' || own.some((notice) => notice.subtype === subtype))
}

export type NoticeOfTender = Awaited<ReturnType<typeof getNotices>>['notices'][number]

/** One of them; throws 404 when the tender is not there for the actor. */
export async function getNotice(
  db: Db,
  tenderId: string,
  { subtype, today }: { subtype: NoticeSubtype; today: CivilDate },
) {
  const { tender, notices } = await getNotices(db, tenderId, today)
  const notice = notices.find((candidate) => candidate.subtype === subtype)
  if (!notice) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return { tender, notice }
}

/** Which announcement an address asks (?soort=20); throws 404 for one that there is not. */
export function subtypeOf(request: Request): NoticeSubtype {
  const asked = new URL(request.url).searchParams.get('soort')
  const subtype = noticeSubtypes.find((candidate) => candidate === asked)
  if (!subtype) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return subtype
}

function toTyped(json: unknown): TypedValues {
  if (typeof json !== 'object' || json === null) return {}
  return Object.fromEntries(
    Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

type TenderRow = {
  number: string
  title: string
  description: string
  regime: string
  cpvCode: string | null
  estimatedValueCents: bigint | null
  bidsCloseAt: Date | null
  notices: readonly { subtype: string; reference: string | null }[]
  lots: readonly {
    id: string
    number: number
    title: string
    description: string
    municipalityCodes: string[]
    estimatedValueCents: bigint | null
    ceilingCents: bigint | null
    contractMonths: number | null
    extensionCount: number
    maxAwards: number | null
  }[]
}

type Beside = {
  readonly municipalities: readonly { code: string; name: string }[]
  readonly award: Awaited<ReturnType<typeof knownOfAward>>
}

function knownOf(tender: TenderRow, { municipalities, award }: Beside): KnownValues {
  const referenceOf = (subtypes: readonly NoticeSubtype[]) =>
    tender.notices.find(({ subtype, reference }) => reference && subtypes.some((each) => each === subtype))
      ?.reference ?? ''
  const euros = (amount: bigint | null) => (amount === null ? '' : texts.euros(Number(amount)))
  const closesAt = toInstantOrNull(tender.bidsCloseAt)
  return {
    notice: {
      title: tender.title,
      description: tender.description,
      number: tender.number,
      cpv: tender.cpvCode ?? '',
      regime: tender.regime,
      estimate: euros(tender.estimatedValueCents),
      closing: closesAt === null ? '' : texts.moment(closesAt),
      callReference: referenceOf(['20', '16']),
      awardReference: referenceOf(['33', '29']),
      ...award.notice,
    },
    lots: tender.lots.map((lot) => ({
      number: lot.number,
      values: {
        lotNumber: `LOT-${String(lot.number).padStart(4, '0')}`,
        lotTitle: lot.title,
        lotDescription: lot.description,
        lotEstimate: euros(lot.estimatedValueCents),
        lotCeiling: euros(lot.ceilingCents),
        lotMonths: lot.contractMonths === null ? '' : String(lot.contractMonths),
        lotOptions: String(lot.extensionCount),
        lotMunicipalities: lot.municipalityCodes
          .map((code) => municipalities.find((municipality) => municipality.code === code)?.name ?? code)
          .join(', '),
        lotAwards: lot.maxAwards === null ? '' : String(lot.maxAwards),
        ...award.lots.get(lot.id),
      },
    })),
  }
}
