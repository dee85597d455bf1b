/** All Dutch of the reporting module that is not template data: remarks of the check, reasons of days, statuses. */
import type { ProblemTexts } from '~/kernel/result'
import type { DeliveryStatus, ObligationStatus, StepProblemCode } from './domain/delivery-status'
import type { DueDate, DueStep } from './domain/due-date'
import type { Severity } from './domain/finding'
import type { TemplateProblemCode } from './domain/report-template'
import { dayText } from './domain/value-text'
import { publicHolidayTexts } from './texts-holidays'

export const severityTexts = {
  error: 'Fout',
  question: 'Controlevraag',
  notice: 'Melding',
} as const satisfies Record<Severity, string>

export const severityCountTexts = {
  error: (count: number) => `${count} ${count === 1 ? 'fout' : 'fouten'}`,
  question: (count: number) => `${count} ${count === 1 ? 'controlevraag' : 'controlevragen'}`,
  notice: (count: number) => `${count} ${count === 1 ? 'melding' : 'meldingen'}`,
} as const satisfies Record<Severity, (count: number) => string>

export const obligationStatusTexts = {
  open: 'Nog in te dienen',
  submitted: 'Ingediend',
  returned: 'Teruggestuurd',
  approved: 'Goedgekeurd',
  waived: 'Vervallen',
} as const satisfies Record<ObligationStatus, string>

export const deliveryStatusTexts = {
  received: 'Ontvangen',
  checking: 'Wordt gecontroleerd',
  rejected: 'Niet goed',
  checked: 'Gecontroleerd',
  submitted: 'Ingediend',
  returned: 'Teruggestuurd',
  approved: 'Goedgekeurd',
  superseded: 'Vervangen door een nieuwe versie',
} as const satisfies Record<DeliveryStatus, string>

export const stepProblemTexts = {
  stepUnknown: () => 'Dit kan niet meer: de status is intussen veranderd. Laad de pagina opnieuw.',
  stepNotAllowed: () => 'U mag dit niet doen. Vraag het aan een collega die dat wel mag.',
  ownDelivery: () => 'U hebt deze verantwoording zelf ingestuurd of ingediend. Laat een collega haar goedkeuren.',
  questionsOpen: ({ count }) =>
    `Er ${count === 1 ? 'staat nog 1 controlevraag' : `staan nog ${count} controlevragen`} open. Beantwoord die eerst.`,
} as const satisfies ProblemTexts<StepProblemCode>

export const templateProblemTexts = {
  columnWithoutPurpose: ({ column }) =>
    `Kolom ‘${column}’ heeft geen doel. Koppel een resultaat of een wettelijke grondslag met bron, of vraag de kolom niet.`,
  columnWithoutSourceCheck: ({ column }) =>
    `Bij kolom ‘${column}’ staat niet of de gegevens al ergens beschikbaar zijn. Vul dat in.`,
  columnWithoutMinutes: ({ column }) => `Bij kolom ‘${column}’ ontbreekt de schatting van de invultijd. Vul die in.`,
  headerTwice: ({ column }) => `De kolomnaam ‘${column}’ hoort bij twee kolommen. Maak de namen verschillend.`,
  noIdentifyingColumn: () => 'Geen enkele kolom maakt een rij herkenbaar. Kies ten minste één sleutelkolom.',
  unknownColumnInCheck: ({ check, column }) => `Controle ${check} gebruikt een kolom die er niet is: ‘${column}’.`,
  unknownSettingInCheck: ({ check, setting }) => `Controle ${check} gebruikt een grens die er niet is: ‘${setting}’.`,
} as const satisfies ProblemTexts<TemplateProblemCode>

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`

const dueStepText = (step: DueStep): string => {
  switch (step.code) {
    case 'start':
      return `De termijn begint na ${dayText(step.day)}.`
    case 'plusDays':
      return `${count(step.days, 'dag', 'dagen')} later is ${dayText(step.day)}.`
    case 'plusMonths':
      return `${count(step.months, 'maand', 'maanden')} later is ${dayText(step.day)}.`
    case 'plusWorkingDays':
      return `De ${step.days}e werkdag daarna is ${dayText(step.day)}.`
    case 'fixedDate':
      return `Het contract noemt de eerstvolgende ${dayText(step.day).slice(0, 5)}: ${dayText(step.day)}.`
    case 'atLeastTwoWorkingDays':
      return `Een termijn van drie dagen of meer bevat ten minste twee werkdagen: ${dayText(step.day)} (Algemene termijnenwet, artikel 2).`
    case 'movedToWorkingDay':
      return `${dayText(step.from)} is ${publicHolidayTexts[step.reason]}; de eerste werkdag daarna is ${dayText(step.day)} (Algemene termijnenwet, artikel 1).`
    case 'tooLongForAtw':
      return `De termijn is langer dan 90 dagen of drie maanden en schuift daarom niet op (Algemene termijnenwet, artikel 4).`
    case 'staysOnRestDay':
      return `${dayText(step.day)} is ${publicHolidayTexts[step.reason]}, maar het contract laat de dag staan.`
  }
}

/** Why something is due on its day, in one or two sentences. */
export const dueReasonText = (due: Pick<DueDate, 'steps'>): string => due.steps.map(dueStepText).join(' ')

/** 'nog 12 werkdagen', 'vandaag', '3 werkdagen te laat'; `left` as workingDaysLeft gives it. */
export function timeLeftText(left: number): string {
  if (left === 0) return 'uiterlijk vandaag'
  if (left > 0) return `nog ${count(left, 'werkdag', 'werkdagen')}`
  return `${count(-left, 'werkdag', 'werkdagen')} te laat`
}

export const unreadableTexts = {
  tryAgain: 'Open het bestand in Excel, sla het opnieuw op als .xlsx en probeer het nog eens.',
  fileMissing: 'Wij hebben dit bestand niet meer. Lever het opnieuw aan.',
} as const

/** Why the check of a file was stopped: codes of platform/child, which knows no words. */
export const childProblemTexts = {
  childTimedOut: () =>
    'Het controleren van dit bestand duurde te lang. Haal lege rijen, bladen en opmaak weg die niet nodig zijn, of splits het bestand.',
  childOutOfMemory: () =>
    'Dit bestand is te groot om te controleren. Haal lege rijen, bladen en opmaak weg die niet nodig zijn, of splits het bestand.',
  childCrashed: () =>
    'Wij konden het bestand niet lezen: het lijkt beschadigd. Open het in Excel, sla het opnieuw op en probeer het nog eens.',
} as const satisfies ProblemTexts<'childTimedOut' | 'childOutOfMemory' | 'childCrashed'>

/** `npm run check`. */
export const checkCommandTexts = {
  usage: [
    'Gebruik: npm run --silent check -- SJABLOON BESTAND [--contract NUMMER] [--json]',
    'Bijvoorbeeld: npm run --silent check -- T1 productie-2026.xlsx --json',
  ].join('\n'),
  unknownTemplate: (id: string, known: string) => `Sjabloon ${id} bestaat niet. Kies uit: ${known}.`,
  unknownContract: (number: string) => `Contract ${number} bestaat niet.`,
  noFile: (file: string) => `Het bestand ${file} is er niet of kan niet worden gelezen.`,
  accepted: (rows: number) => `Goed. ${rows} ${rows === 1 ? 'rij' : 'rijen'} gecontroleerd.`,
  rejected: (rows: number) => `Niet goed. ${rows} ${rows === 1 ? 'rij' : 'rijen'} gecontroleerd.`,
} as const
