/** What was typed in a step of a draft, read and saved; what can't be read keeps what was typed. */
import type { ProviderActor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import { formatEuros } from '~/kernel/dutch-format'
import { readMoneyInput } from '~/kernel/money-input'
import { hasCitizenNumber } from '~/kernel/personal-data'
import type { AskedLot, BidAnswer, BidQuestion, Participant, PricedLine } from '../domain/bid-content'
import { participantRoles } from '../domain/bid-content'
import { priceProblem } from '../domain/bid-price'
import { moneySentence, bidTexts as texts } from '../texts-bid'

export type Fields = ReadonlyMap<string, string>
export type StepErrors = Readonly<Record<string, readonly string[]>>
export type ReadStep<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: StepErrors }

const longest = 20_000
const shortest = 300

/** Rows beyond what was filled in, for more without a script. */
export const blankRows = 3
export const mostRows = 25

class Reading {
  readonly errors: Record<string, string[]> = {}
  constructor(readonly fields: Fields) {}

  text(name: string, max = shortest): string {
    const typed = (this.fields.get(name) ?? '').replace(/\r\n/g, '\n').trim()
    if (typed.length > max) this.refuse(name, texts.tooLong(max))
    if (hasCitizenNumber(typed)) this.refuse(name, texts.citizenNumber)
    return typed
  }

  day(name: string): CivilDate | null {
    const typed = this.fields.get(name) ?? ''
    if (typed.trim() === '') return null
    const read = readDayInput(typed)
    if (read.ok) return read.value
    this.refuse(name, texts.dayWrong)
    return null
  }

  refuse(name: string, sentence: string): void {
    this.errors[name] = [...(this.errors[name] ?? []), sentence]
  }

  result<T>(value: T): ReadStep<T> {
    return Object.keys(this.errors).length > 0 ? { ok: false, errors: this.errors } : { ok: true, value }
  }
}

const rowsOf = (fields: Fields, name: string): number[] =>
  Array.from({ length: mostRows }, (_, row) => row).filter((row) => fields.has(`${name}-${row}`))

/** Lots and participants; a line without a name is left out. */
export function readParticipants(
  fields: Fields,
  lots: readonly AskedLot[],
): ReadStep<{ lotIds: string[]; participants: Participant[] }> {
  const reading = new Reading(fields)
  const participants = rowsOf(fields, 'naam').flatMap((row): Participant[] => {
    const name = reading.text(`naam-${row}`)
    const kvk = reading.text(`kvk-${row}`).replace(/\s/g, '')
    if (name === '' && kvk === '') return []
    if (kvk !== '' && !/^\d{8}$/.test(kvk)) reading.refuse(`kvk-${row}`, texts.kvkWrong)
    const role = participantRoles.find((known) => known === fields.get(`rol-${row}`)) ?? 'partner'
    return [{ role, name, kvk: kvk === '' ? null : kvk }]
  })
  const lotIds = lots.map(({ id }) => id).filter((id) => fields.get(`perceel-${id}`) === 'ja')
  return reading.result({ lotIds, participants })
}

/** The answer, its file left out. */
export function readAnswer(fields: Fields, question: BidQuestion): ReadStep<Omit<BidAnswer, 'file'>> {
  const reading = new Reading(fields)
  const promises = question.asksPromise
    ? rowsOf(fields, 'belofte').flatMap((row) => {
        const text = reading.text(`belofte-${row}`, 1_000)
        const dueOn = reading.day(`belofte-dag-${row}`)
        return text === '' ? [] : [{ text, dueOn }]
      })
    : []
  const choice = fields.get('keuze')
  return reading.result({
    isMet: choice === 'ja' ? true : choice === 'nee' ? false : null,
    text: reading.text('antwoord', longest),
    promises,
    evidenceOn: reading.day('bewijs-op'),
  })
}

/** Why a price outside its bounds can't stand, with the bounds. */
export function boundsSentence({ minAmountCents: least, maxAmountCents: most }: PricedLine): string {
  const bounds = texts.priceBounds(least === null ? null : formatEuros(least), most === null ? null : formatEuros(most))
  return texts.priceOutOfBounds(bounds)
}

/** Prices of one lot; an empty field is a price that is not there yet. */
export function readPrices(fields: Fields, lot: AskedLot): ReadStep<{ amounts: Record<string, number> }> {
  const reading = new Reading(fields)
  const amounts: Record<string, number> = {}
  for (const line of lot.lines) {
    const name = `prijs-${line.id}`
    const typed = fields.get(name) ?? ''
    if (typed.trim() === '') continue
    const read = readMoneyInput(typed)
    if (!read.ok) reading.refuse(name, moneySentence(read.problem))
    else if (priceProblem(line, read.value)) reading.refuse(name, boundsSentence(line))
    else amounts[line.id] = read.value
  }
  return reading.result({ amounts })
}

export function readSigner(fields: Fields): ReadStep<{ name: string; position: string }> {
  const reading = new Reading(fields)
  const signer = { name: reading.text('naam', 120), position: reading.text('functie', 120) }
  if (signer.name === '') reading.refuse('naam', texts.required)
  if (signer.position === '') reading.refuse('functie', texts.required)
  return reading.result(signer)
}

/** The person as a provider; anybody else bids on nothing. */
export function bidderOf(actor: { readonly kind: string }): ProviderActor {
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  return actor as ProviderActor
}
