/** Sentences that every form of these modules says in the same words. */
import type { TimeInputCode } from '~/kernel/amsterdam-time'
import type { DayInputCode } from '~/kernel/day-input'
import type { PersonalData } from '~/kernel/personal-data'
import type { Problem, ProblemTexts } from '~/kernel/result'

export const fieldTexts = {
  required: (field: string) => `Vul in: ${field.toLowerCase()}.`,
  tooLong: (most: number) => `Dit is te lang. Er passen ${most} tekens.`,
  chooseOne: 'Kies uit de lijst.',
}

export const inputProblems: ProblemTexts<DayInputCode | TimeInputCode> = {
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
  timeMissing: () => 'Vul een tijd in.',
  timeNotRead: (p) => `Wij lezen “${p.typed}” niet als tijd. Schrijf het zo: 15.00.`,
}
export const inputProblemText = (problem: Problem<DayInputCode | TimeInputCode>): string =>
  inputProblems[problem.code](problem.params ?? {})

/** What is refused in free text, and how to mend it. What was found is not repeated. */
export const personalProblems: ProblemTexts<PersonalData> = {
  personalNumber: () =>
    'In deze tekst staat een burgerservicenummer. Haal het weg: gegevens van een kind horen hier niet.',
  personalBirthDate: () =>
    'In deze tekst staat een geboortedatum. Haal die weg: gegevens van een kind horen hier niet.',
  personalName: () =>
    'In deze tekst staat de naam van een kind, ouder of cliënt. Haal die weg of schrijf “een jongere”.',
}
