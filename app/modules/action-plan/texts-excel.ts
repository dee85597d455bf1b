/** Dutch of a plan's workbook that is changed in Excel and handed back. */
import type { ActionField } from './domain/action-sheet'
import { planTexts } from './texts'

const { fields } = planTexts

export const actionHeaders: Readonly<Record<ActionField, string>> = {
  title: fields.title,
  text: fields.text,
  party: planTexts.party,
  owner: fields.owner,
  results: planTexts.results,
  commitments: 'Afspraken',
  plannedFrom: fields.plannedFrom,
  plannedUntil: fields.plannedUntil,
  status: fields.status,
  done: fields.done,
  total: 'Van hoeveel',
  unit: 'Eenheid',
  progressText: fields.progressText,
  startedOn: fields.startedOn,
  finishedOn: fields.finishedOn,
  needs: fields.needs,
}

export const actionSheetTexts = {
  title: 'Uitvoeringsplan in Excel',
  intro:
    'Download het plan, wijzig het in Excel en lever het weer aan. U ziet eerst alle verschillen; pas daarna verandert er iets. Een actie stopt u met de stand ‘gestopt’; weghalen kan niet.',
  diffTitle: 'Verschillen met het uitvoeringsplan',
  newTitle: 'Nieuwe acties',
  link: 'Wijzigen in Excel',
  applied: 'De wijzigingen uit de werkmap staan in het plan.',
  keyHint: 'Niet wijzigen. Laat leeg bij een nieuwe actie.',
  codesHint: 'Codes met een komma ertussen, bijvoorbeeld D2, N5.',
  unitHint: 'Een % bij procenten; anders wat u telt, bijvoorbeeld gezinnen.',
  codeUnknown: (code: string) => `de code ${code.slice(0, 20)} kennen wij niet. De codes staan op het blad Codes.`,
  codes: 'Codes',
  codeHeaders: { code: 'Code', kind: 'Soort', text: 'Wat het is' },
  codeKinds: { result: 'resultaat', commitment: 'afspraak' },
  percentTotal: 'Bij procenten is het geheel 100. Vul bij Eenheid in wat u telt, of zet ‘Van hoeveel’ op 100.',
  rule: (row: number, sentence: string) => `Rij ${row}: ${sentence}`,
} as const
