/** The form of handing in, as typed: shape only. Whether it may be handed in is decided by submitDelivery. */
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import type { Cents } from '~/kernel/money'
import { readMoneyInput } from '~/kernel/money-input'
import { contractProblemText } from '~/modules/contract/texts'
import { type DeclarationKind, declarationKinds } from '../domain/declaration'
import { submitFormTexts as texts } from '../texts-submit'

export type TypedSubmission = {
  readonly version: number
  readonly signerName: string
  readonly turnoverCents: Cents | null
  /** Without the paper itself, which came as a file. */
  readonly declaration: {
    readonly kind: DeclarationKind
    readonly signedOn: CivilDate
    readonly aboutSha256: string | null
  } | null
}
export type ReadSubmission =
  | { readonly ok: true; readonly value: TypedSubmission }
  | { readonly ok: false; readonly errors: Readonly<Record<string, readonly string[]>> }

const longestName = 120

/** `asksProof`: the template asks for turnover and proof. `today` bounds the day of signing. */
export function readSubmission(
  fields: ReadonlyMap<string, string>,
  { asksProof, today }: { readonly asksProof: boolean; readonly today: CivilDate },
): ReadSubmission {
  const errors: Record<string, string[]> = {}
  const typed = (name: string): string => (fields.get(name) ?? '').trim()
  const refuse = (name: string, text: string): null => {
    errors[name] = [text]
    return null
  }
  const signerName = typed('ondertekenaar').replace(/\s+/g, ' ')
  if (signerName === '') refuse('ondertekenaar', texts.signerMissing)
  if (signerName.length > longestName) refuse('ondertekenaar', texts.signerTooLong(longestName))
  if (typed('akkoord') !== 'ja') refuse('akkoord', texts.agreeMissing)
  const turnoverCents = asksProof ? money(typed('omzet'), (text) => refuse('omzet', text)) : null
  const declaration = asksProof ? declarationOf(typed, today, refuse) : null
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, value: { version: Number(typed('versie')), signerName, turnoverCents, declaration } }
}

type Refuse = (name: string, text: string) => null

function money(typed: string, refuse: (text: string) => null): Cents | null {
  const read = readMoneyInput(typed)
  return read.ok ? read.value : refuse(contractProblemText(read.problem))
}

function declarationOf(
  typed: (name: string) => string,
  today: CivilDate,
  refuse: Refuse,
): TypedSubmission['declaration'] {
  const kind = declarationKinds.find((known) => known === typed('soort')) ?? refuse('soort', texts.kindMissing)
  const day = readDayInput(typed('getekend-op'))
  const signedOn = day.ok ? day.value : refuse('getekend-op', contractProblemText(day.problem))
  if (signedOn !== null && signedOn > today) refuse('getekend-op', texts.signedInFuture)
  const about = typed('hash').toLowerCase()
  if (about !== '' && !/^[0-9a-f]{64}$/.test(about)) refuse('hash', texts.hashWrong)
  return kind === null || signedOn === null ? null : { kind, signedOn, aboutSha256: about === '' ? null : about }
}
