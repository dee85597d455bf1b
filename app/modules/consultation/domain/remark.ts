/** A remark or advice in a consultation: who may stand beside it, and when it counts as answered. */
import type { CivilDate } from '../../../kernel/civil-date'
import { hasCitizenNumber, type PersonalData, personalText } from '../../../kernel/personal-data'
import { type Problem, refuse } from '../../../kernel/result'

/** An advice is the formal opinion of a council; everything else is a remark. */
export const remarkKinds = ['remark', 'advice'] as const
export type RemarkKind = (typeof remarkKinds)[number]
export const submitterKinds = ['resident', 'organisation', 'advisoryCouncil', 'clientCouncil'] as const
export type SubmitterKind = (typeof submitterKinds)[number]
export const remarkChannels = ['form', 'email', 'letter', 'meeting', 'phone'] as const
export type RemarkChannel = (typeof remarkChannels)[number]
/** What follows from the remark: taken over, partly, or not; each with why. */
export const remarkConsequences = ['adopted', 'partly', 'notAdopted'] as const
export type RemarkConsequence = (typeof remarkConsequences)[number]

export type RemarkProblem =
  | PersonalData
  | 'addressFound'
  | 'residentHasNoName'
  | 'submitterMissing'
  | 'adviceNeedsCouncil'
  | 'receivedOutsidePeriod'

type RemarkInput = {
  readonly kind: RemarkKind
  readonly submitterKind: SubmitterKind
  readonly submitterName: string
  readonly text: string
  readonly receivedOn: CivilDate
}
type Period = { readonly startsOn: CivilDate; readonly today: CivilDate }

/** A house, a mail address or a telephone number leads to a person as well as a name does. */
const contact =
  /[^\s@]+@[^\s@]+\.[a-z]{2,}|(?:\+31|0031|\b0)[ -]?[1-9](?:[ -]?\d){8}\b|\b[1-9]\d{3} ?[A-Z]{2}\b|\b\p{Lu}[\p{L}'’-]*(?:straat|laan|weg|plein|gracht|singel|hof|kade|dijk|pad|steeg) \d/u
/** "Mijn naam is …", "groeten, …", "ik heet …": a person who says who it is. */
const introduction =
  /(?:[Mm]ijn naam is|[Ii]k heet|[Gg]roete?n?(?: van)?,?|[Hh]oogachtend,?|[Dd]e (?:heer|familie)|[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Dd]hr\.)\s+\p{Lu}[\p{L}.'’-]+/u

/**
 * What must not be kept of a remark. A citizen number never; of a resident no name, birth date, address, telephone
 * number or mail address either (GDPR: an answer in public needs none of them).
 */
export function remarkProblem(input: RemarkInput, { startsOn, today }: Period): Problem<RemarkProblem> | null {
  if (hasCitizenNumber(input.text) || hasCitizenNumber(input.submitterName)) return refuse('personalNumber').problem
  const personal = personalText(input.text, today)
  if (personal) return refuse(personal).problem
  if (input.submitterKind === 'resident') {
    if (input.submitterName !== '') return refuse('residentHasNoName').problem
    if (introduction.test(input.text)) return refuse('personalName').problem
    if (contact.test(input.text)) return refuse('addressFound').problem
  } else if (input.submitterName === '') return refuse('submitterMissing').problem
  if (input.kind === 'advice' && input.submitterKind !== 'advisoryCouncil' && input.submitterKind !== 'clientCouncil')
    return refuse('adviceNeedsCouncil').problem
  return input.receivedOn < startsOn || input.receivedOn > today ? refuse('receivedOutsidePeriod').problem : null
}

export type RemarkAnswer = {
  readonly weighing: string
  readonly answer: string
  readonly consequence: RemarkConsequence
  readonly consequenceWhy: string
}

/** Whether two answers say the same: then nothing is written and nobody is told. */
export const sameAnswer = (a: Partial<RemarkAnswer> | null, b: RemarkAnswer): boolean =>
  a !== null &&
  a.weighing === b.weighing &&
  a.answer === b.answer &&
  a.consequence === b.consequence &&
  a.consequenceWhy === b.consequenceWhy
