/** What a provider reads while a file is checked and afterwards. */
import type { ProblemTexts } from '~/kernel/result'
import type { Severity } from './domain/finding'
import type { RecheckProblem, SaveExplanationsProblem } from './domain/provider-problems'
import { severityCountTexts } from './texts'

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')
const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`

export type Counts = { readonly error: number; readonly question: number }

export const checkTexts = {
  /** In the place of a name that may hold personal data. */
  refusedFileName: 'geweigerd bestand',
  checking: 'Uw bestand wordt gecontroleerd',
  waiting: 'Uw bestand staat klaar om te worden gecontroleerd',
  checkingIntro:
    'U hoeft hier niet te wachten: de controle gaat door als u deze pagina sluit. Duurt het lang, dan krijgt u een e-mail.',
  progress: 'Gecontroleerd',
  rows: 'rijen',
  reload: 'Pagina verversen',
  /** 'Nog 7 fouten en 3 controlevragen. 1.243 van 1.250 rijen zijn goed.' */
  headline: (counts: Counts, rows: number, goodRows: number): string => {
    const left = (['error', 'question'] as const)
      .filter((severity) => counts[severity] > 0)
      .map((severity) =>
        severityCountTexts[severity](counts[severity]).replace(/^\d+/, (digits) => number(Number(digits))),
      )
    const first = left.length === 0 ? 'Geen fouten en geen open vragen.' : `Nog ${and(left)}.`
    return rows === 0 ? first : `${first} ${checkTexts.goodRows(rows, goodRows)}`
  },
  goodRows: (rows: number, good: number): string =>
    rows === good
      ? `${rows === 1 ? 'De rij is' : `Alle ${number(rows)} rijen zijn`} goed.`
      : rows === 1
        ? 'De rij is nog niet goed.'
        : `${number(good)} van ${number(rows)} rijen ${good === 1 ? 'is' : 'zijn'} goed.`,
  pageTitle: (counts: Counts): string =>
    counts.error + counts.question === 0
      ? 'Gecontroleerd'
      : and(
          (['error', 'question'] as const)
            .filter((severity) => counts[severity] > 0)
            .map((severity) => severityCountTexts[severity](counts[severity])),
        ),
  refused: 'Dit bestand is geweigerd',
  refusedIntro:
    'In het bestand staan gegevens van personen. Die mogen wij niet hebben. Wij hebben het bestand en alles wat erin stond verwijderd.',
  refusedMend: 'Haal deze gegevens uit uw bestand en lever het opnieuw aan.',
  unreadable: 'Wij kunnen dit bestand niet lezen',
  rejected: 'Het bestand is nog niet goed',
  accepted: 'Het bestand is goed',
  acceptedIntro: 'U kunt het bekijken en indienen. Het telt pas als u het hebt ingediend.',
  questionsIntro: 'Er zijn geen fouten. Beantwoord nog de controlevragen; daarna kunt u indienen.',
  toFirst: 'Naar de eerste fout',
  sections: {
    error: 'Fouten',
    question: 'Controlevragen',
    notice: 'Meldingen',
  } satisfies Record<Severity, string>,
  sectionIntros: {
    error: 'Deze moeten eerst worden opgelost, in uw bestand.',
    question:
      'Pas het aan in uw bestand, of leg hier uit waarom het klopt. Uw uitleg blijft staan bij een nieuwe versie.',
    notice: 'Ter informatie. U hoeft niets te doen.',
  } satisfies Record<Severity, string>,
  place: (sheet: string | null, column: string | null): string =>
    // A CSV has one sheet that nobody named.
    [sheet === null || sheet === 'CSV' ? null : `Blad ${sheet}`, column === null ? null : `kolom ${column}`]
      .filter((part) => part !== null)
      .join(', ')
      .replace(/^k/, 'K'),
  cells: (cells: string, more: number): string => `Cellen: ${cells}${more > 0 ? ` en nog ${number(more)}` : ''}`,
  oneCell: (cell: string): string => `Cel: ${cell}`,
  rowsAt: (rows: string, more: number): string => `Rijen: ${rows}${more > 0 ? ` en nog ${number(more)}` : ''}`,
  found: 'Gevonden',
  cell: 'Cel',
  row: 'Rij',
  showFound: (count: number): string => `Wat er staat (${number(count)})`,
  moreFound: (count: number): string => `En nog ${number(count)}. U ziet ze allemaal in de gemarkeerde kopie.`,
  moreProblems: (count: number): string =>
    `Er zijn nog ${number(count)} opmerkingen die hier niet staan. Los eerst op wat hier staat en lever opnieuw aan.`,
  explanation: 'Uw uitleg',
  explanationForAll: (count: number): string => `Eén uitleg voor alle ${number(count)} vragen hieronder`,
  explanationForAllHint: 'Komt alleen bij vragen die nog geen eigen uitleg hebben.',
  answered: 'Beantwoord',
  choose: 'Wat bedoelt u?',
  chosen: 'Gekozen',
  changeInFile: 'Geen van deze: ik pas het aan in mijn bestand',
  save: 'Uitleg opslaan',
  recheck: 'Opnieuw controleren met mijn antwoorden',
  recheckHint: 'Uw keuzes tellen pas na een nieuwe controle.',
  solved: (solved: number, before: number, fresh: number): string =>
    `Sinds de vorige versie: ${number(solved)} van ${number(before)} opgelost${fresh > 0 ? `, ${number(fresh)} nieuw` : ''}.`,
  markedCopy: 'Gemarkeerde kopie downloaden (.xlsx)',
  markedHint: 'Uw eigen bestand met kleur en uitleg bij elke cel. Verbeter het daar en lever het weer aan.',
  mendOnScreen: 'Verbeteren op het scherm',
  original: 'Uw bestand zoals u het stuurde',
  difference: 'Verschil met de vorige versie',
  again: 'Verbeterd bestand aanleveren',
  submit: 'Controleren en indienen',
  flash: {
    bewaard: 'Uw uitleg is opgeslagen.',
    'niet-gemarkeerd': 'Wij kunnen van dit bestand geen gemarkeerde kopie maken: het is daarvoor te groot.',
  } as Readonly<Record<string, string>>,
  version: (version: number): string => `Versie ${version}`,
} as const

export const personalNumberText =
  'Hier staat een nummer dat een burgerservicenummer kan zijn. Haal het weg: dat mogen wij niet hebben.'

export const answerProblemTexts = {
  personalNumber: () => personalNumberText,
  notAllowed: () => 'U mag deze vragen niet beantwoorden. Vraag het aan een collega die dat wel mag.',
  stepUnknown: () => 'Dit kan niet meer: er is intussen een nieuwe versie, of deze versie is ingediend.',
  explanationTooLong: ({ max }) => `Uw uitleg is te lang. Gebruik hoogstens ${number(Number(max))} tekens.`,
} as const satisfies ProblemTexts<Exclude<RecheckProblem | SaveExplanationsProblem, 'notFound'>>
