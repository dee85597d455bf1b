/** Invented documents of the project with a file of their own, so that search, versions and expiry show something. */
import { addDays, type CivilDate } from '../../../app/kernel/civil-date'
import { deterministicId } from '../deterministic-id'
import { exampleDay } from './example-day'
import { accountId } from './identities'

export type ExampleProjectDocument = {
  readonly id: string
  readonly title: string
  readonly kind: 'policy' | 'plan' | 'report'
  readonly visibility: 'internal' | 'partners' | 'public'
  readonly period: string
  readonly phase: number | null
  readonly expiresOn: CivilDate | null
  readonly ownerId: string
  readonly fileName: string
  readonly lines: readonly string[]
}

const lead = accountId('projectleider@leidraad.example')
const manager = accountId('contractmanager@leidraad.example')
const example = 'Dit is een voorbeeld: de inhoud is verzonnen en heeft geen betekenis buiten de voorbeeldregio.'
const document = (key: string, rest: Omit<ExampleProjectDocument, 'id'>): ExampleProjectDocument => ({
  id: deterministicId(`project-document:${key}`),
  ...rest,
})

export const exampleProjectDocuments: readonly ExampleProjectDocument[] = [
  document('delivery-guide', {
    title: 'Handreiking verantwoording voor aanbieders (voorbeeld)',
    kind: 'policy',
    visibility: 'public',
    period: '2026',
    phase: 4,
    expiresOn: addDays(exampleDay, 38),
    ownerId: manager,
    fileName: 'handreiking-verantwoording-2026.pdf',
    lines: [
      example,
      'U levert één keer per periode aan. Controlevragen licht u toe; fouten herstelt u eerst.',
      'Een regel gaat nooit over één kind: burgerservicenummers en geboortedata neemt Leidraad niet aan.',
      'Heeft u een wachtlijst? Meld de wachttijd per vorm van hulp, gemeten op de peildatum.',
    ],
  }),
  document('transition-agreements', {
    title: 'Werkafspraken overgang naar de nieuwe contracten (voorbeeld)',
    kind: 'plan',
    visibility: 'partners',
    period: '2025 - 2026',
    phase: 4,
    expiresOn: addDays(exampleDay, 80),
    ownerId: manager,
    fileName: 'werkafspraken-overgang.pdf',
    lines: [
      example,
      'Lopende trajecten houden hun hulpverlener tot het plan is afgerond.',
      'Een overdracht gebeurt warm: de oude en de nieuwe aanbieder spreken elkaar met het gezin erbij.',
    ],
  }),
  document('lead-memo', {
    title: 'Memo voortgang uitvoeringsplannen (voorbeeld)',
    kind: 'report',
    visibility: 'internal',
    period: '2026',
    phase: 5,
    expiresOn: null,
    ownerId: lead,
    fileName: 'memo-voortgang.pdf',
    lines: [example, 'Twee gemeenten hebben nog geen trekker voor de acties rond de kinderopvang.'],
  }),
]
