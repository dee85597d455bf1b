/**
 * The Dutch of every remark that the check can make: what is wrong or asked, and how to mend it. Where it is and what
 * was found stand beside it (problem.ts), so that equal remarks can be grouped.
 */
import type { Finding, FindingCode, FindingParams } from './domain/finding'
import { dayText, eurosText, hundredthsText, percentOfBp } from './domain/value-text'

export type FindingText = { readonly message: string; readonly remedy: string }

const text = (message: string, remedy: string): FindingText => ({ message, remedy })
const say = (value: string | number | null | undefined): string => String(value ?? '')
const money = (value: string | number | null | undefined): string => eurosText(Number(value ?? 0))
const day = (value: string | number | null | undefined): string => dayText(say(value))
const rate = (value: string | number | null | undefined): string => percentOfBp(Number(value ?? 0))
const moneyList = (value: string | number | null | undefined): string =>
  say(value)
    .split(' ')
    .map((cents) => eurosText(Number(cents)))
    .join(' of ')
const amount = (hundredths: string | number | null | undefined): string => {
  const shown = hundredthsText(Number(hundredths ?? 0))
  return shown.endsWith(',00') ? shown.slice(0, -3) : shown
}
/** A sum in the unit of its column; findings of before told euros as hundredths. */
const sumText = ({ expectedCents, expectedCount, expectedHundredths }: FindingParams): string => {
  if (expectedCents !== undefined) return money(expectedCents)
  return expectedCount === undefined ? amount(expectedHundredths) : say(expectedCount)
}

const remove =
  'Haal persoonsgegevens uit het hele bestand en stuur het opnieuw. Wij hebben niets van dit bestand bewaard.'
const explain = 'Klopt het? Licht het toe. Anders past u het aan.'

type Sentence = (params: FindingParams, finding: Pick<Finding, 'column'>) => FindingText

export const findingTexts: Readonly<Record<FindingCode, Sentence>> = {
  cellMissing: (_, { column }) => text('Deze cel is leeg, maar moet ingevuld zijn.', `Vul ${column ?? 'de cel'} in.`),
  columnMissing: (_, { column }) =>
    text(`De kolom ‘${column}’ ontbreekt.`, `Voeg de kolom ‘${column}’ toe, of gebruik het sjabloon uit Leidraad.`),
  headerMissing: () =>
    text(
      'Wij vonden geen rij met kolomnamen.',
      'Zet de kolomnamen in één van de eerste 20 rijen, of gebruik het sjabloon uit Leidraad.',
    ),
  noRows: () => text('Er staan geen ingevulde rijen in het bestand.', 'Vul ten minste één rij in.'),
  notANumber: ({ kind }) =>
    kind === 'integer'
      ? text(
          'Dit is geen getal.',
          'Vul een heel getal in, bijvoorbeeld 12. Is het niet van toepassing? Laat de cel dan leeg.',
        )
      : text(
          kind === 'euros' ? 'Dit is geen bedrag.' : 'Dit is geen getal.',
          `Vul ${kind === 'euros' ? 'een bedrag' : 'een getal'} in, bijvoorbeeld 1250,50. Is het niet van toepassing? Laat de cel dan leeg.`,
        ),
  notWhole: () => text('Dit is geen heel getal.', 'Vul een heel getal in, zonder cijfers achter de komma.'),
  tooManyDecimals: ({ kind }) =>
    text(
      `Dit ${kind === 'euros' ? 'bedrag' : 'getal'} heeft meer dan twee cijfers achter de komma. Wij ronden niet voor u af.`,
      'Rond het zelf af op twee cijfers achter de komma.',
    ),
  numberTooLarge: () =>
    text('Dit getal is te groot om te kunnen kloppen.', 'Controleer het getal en vul het opnieuw in.'),
  notADay: () => text('Dit is geen bestaande datum.', 'Vul een datum in, bijvoorbeeld 31-12-2026.'),
  notYesNo: () => text('Hier hoort ja of nee.', 'Vul ja of nee in.'),
  notAPeriod: () => text('Dit is geen periode.', 'Vul een periode in, bijvoorbeeld 2026, 2026-K1 of 2026-03.'),
  textTooLong: ({ length, actual }) =>
    text(`Deze tekst is te lang: ${actual} tekens.`, `Kort de tekst in tot hoogstens ${length} tekens.`),
  codeTooLong: ({ length }) =>
    text(
      'Dit is geen geldige code.',
      `Vul een code in van hoogstens ${length} letters en cijfers, bijvoorbeeld 45A04.`,
    ),
  codeWrongLength: ({ length }) => text(`Dit nummer heeft geen ${length} cijfers.`, `Vul alle ${length} cijfers in.`),
  dayInsteadOfNumber: () =>
    text(
      'Hier staat een datum in plaats van een getal. Misschien heeft Excel het veranderd.',
      'Vul het getal opnieuw in.',
    ),
  numberInsteadOfDay: () =>
    text('Hier staat een getal in plaats van een datum.', 'Vul een datum in, bijvoorbeeld 31-12-2026.'),
  percentUnexpected: () => text('Hier staat een percentage.', 'Vul het getal zelf in, zonder procentteken.'),
  excelError: ({ error }) =>
    text(`Hier staat een foutmelding van Excel (${say(error)}).`, 'Herstel de formule of vul de waarde zelf in.'),
  formulaWithoutValue: () =>
    text(
      'Hier staat een formule zonder uitkomst.',
      'Open het bestand in Excel, sla het opnieuw op en stuur het nog eens. Of vul de waarde zelf in.',
    ),
  numberAmbiguous: ({ firstShown, secondShown }) =>
    text(
      `Dit kan ${say(firstShown)} zijn of ${say(secondShown)}. Wij gokken niet.`,
      'Kies wat u bedoelt, of vul het getal in zonder punt en met een komma, bijvoorbeeld 1250,50.',
    ),
  dayAmbiguous: ({ first, second }) =>
    text(
      `Dit kan ${day(first)} zijn of ${day(second)} (dag-maand-jaar). Wij gokken niet.`,
      'Kies wat u bedoelt, of vul de datum in als jjjj-mm-dd.',
    ),
  paddingToConfirm: ({ first, length }) =>
    text(
      `Dit nummer heeft minder dan ${length} cijfers. Is er een nul weggevallen? Dan is het ${say(first)}.`,
      'Bevestig het nummer, of vul het juiste nummer in.',
    ),
  readAs: ({ readAs }) => text(`Gelezen als ${say(readAs)}.`, 'U hoeft niets te doen als dit klopt.'),
  formulaUsed: () =>
    text(
      'Hier staat een formule. Wij gebruiken de opgeslagen uitkomst.',
      'U hoeft niets te doen als de uitkomst klopt.',
    ),
  columnSkipped: (_, { column }) =>
    text(
      `De kolom ‘${column}’ hoort niet bij dit sjabloon en is overgeslagen.`,
      'U hoeft niets te doen. Hoort de kolom er wel bij? Gebruik dan de naam uit het sjabloon.',
    ),
  columnTwice: (_, { column }) =>
    text(`De kolom ‘${column}’ staat er twee keer in.`, 'Verwijder één van de twee, of geef haar een andere naam.'),
  sheetSkipped: ({ sheet }) =>
    text(`Het blad ‘${say(sheet)}’ is niet gelezen als verantwoording.`, 'U hoeft niets te doen als dit klopt.'),
  sheetTwice: ({ sheet }) =>
    text(
      `Ook het blad ‘${say(sheet)}’ lijkt de verantwoording te zijn. Wij weten niet welk blad u bedoelt.`,
      'Laat één blad met de verantwoording in het bestand staan.',
    ),
  rowHidden: () => text('Deze rij is verborgen, maar wel meegelezen.', 'Hoort de rij er niet bij? Verwijder haar.'),
  totalsRowSkipped: () => text('Dit is een totaalregel. Die telt niet mee als rij.', 'U hoeft niets te doen.'),
  noteRowSkipped: () => text('Deze rij bevat alleen een opmerking en is overgeslagen.', 'U hoeft niets te doen.'),
  rowNotFilled: () =>
    text('Deze rij is niet ingevuld en is overgeslagen.', 'Hebt u hier niets geleverd? Dan hoeft u niets te doen.'),
  headerVaries: ({ first }, { column }) =>
    text(
      `${column} is niet op alle rijen gelijk (eerst ‘${say(first)}’).`,
      'Maak per contract en periode een eigen bestand.',
    ),
  notInList: ({ list }) =>
    text(`Deze waarde staat niet in de lijst ‘${say(list)}’.`, 'Kies een waarde uit de lijst in het sjabloon.'),
  municipalityNotInContract: ({ municipalities }) =>
    text('Deze gemeente hoort niet bij dit contract.', `Kies uit: ${say(municipalities)}.`),
  productNotInContract: ({ product, products }) =>
    text(`Productcode ${say(product)} bestaat niet in dit contract.`, `Kies uit: ${say(products)}.`),
  unitNotInContract: ({ product, units }) =>
    text(`Deze eenheid hoort niet bij product ${say(product)} in dit contract.`, `Kies uit: ${say(units)}.`),
  tariffNotInContract: ({ product, tariffsCents, count }) =>
    Number(count) === 0
      ? text(
          `Voor product ${say(product)} geldt in deze periode geen tarief voor deze gemeente.`,
          'Controleer product, gemeente en periode, of vraag het uw contractmanager.',
        )
      : text(
          `Dit is niet het tarief uit het contract voor product ${say(product)}: dat is ${moneyList(tariffsCents)}.`,
          'Vul het tarief uit het contract in. Golden er meer tarieven in de periode? Gebruik per tarief een eigen rij.',
        ),
  contractDiffers: ({ stated, expected }) =>
    text(
      `Dit bestand is voor contract ${say(stated)}, niet voor ${say(expected)}.`,
      `Download het sjabloon bij contract ${say(expected)} en stuur dat.`,
    ),
  providerDiffers: ({ expected }) =>
    text(`Dit nummer hoort niet bij uw organisatie: wij kennen ${say(expected)}.`, 'Vul het juiste nummer in.'),
  periodDiffers: ({ stated, expected }) =>
    text(
      `Dit bestand gaat over ${say(stated)}. Gevraagd is ${say(expected)}.`,
      `Download het sjabloon voor ${say(expected)} en stuur dat.`,
    ),
  periodOutsideContract: ({ stated, startsOn, endsOn }) =>
    text(
      `De periode ${say(stated)} valt buiten het contract (${day(startsOn)} tot en met ${endsOn ? day(endsOn) : 'nu'}).`,
      'Controleer de periode en het contract.',
    ),
  periodWrongKind: ({ stated }) =>
    text(`De periode ${say(stated)} past niet bij deze verantwoording.`, 'Vul een periode in van de juiste lengte.'),
  rowTwice: ({ first }) =>
    text(
      `Deze rij staat er al: rij ${say(first)} heeft dezelfde gemeente, hetzelfde product en dezelfde andere kenmerken.`,
      'Voeg de rijen samen of verwijder er één.',
    ),
  negative: () =>
    text('Dit getal mag niet onder nul zijn.', 'Vul nul of meer in. Een vermindering hoort bij de correcties.'),
  totalsRowDiffers: (params) =>
    text(`Het totaal klopt niet met de rijen: die zijn samen ${sumText(params)}.`, 'Pas het totaal of de rijen aan.'),
  personalNumber: () => text('Hier lijkt een burgerservicenummer te staan. Dit bestand is geweigerd.', remove),
  personalBirthDate: () => text('Hier lijkt een geboortedatum te staan. Dit bestand is geweigerd.', remove),
  personalName: () => text('Hier lijkt de naam van een jeugdige of ouder te staan. Dit bestand is geweigerd.', remove),
  sameNarrative: () =>
    text(
      'Deze toelichting is dezelfde als die van de vorige periode.',
      'U hoeft niets te doen als er niets veranderd is. Is er wel iets veranderd? Vertel dat dan.',
    ),
  changedMuch: ({ beforeCents, afterCents }) =>
    text(
      `Dit bedrag verschilt veel van de vorige periode: toen ${money(beforeCents)}, nu ${money(afterCents)}.`,
      'Klopt het? Leg in de kolom Toelichting uit waarom. Anders past u het aan.',
    ),
  smallCount: () =>
    text('Dit aantal is 1 tot en met 4. In openbare overzichten tonen wij ‘<5’.', 'U hoeft niets te doen.'),
  versionDiffers: ({ stated, expected }) =>
    text(
      `Dit sjabloon is versie ${say(stated)}. Nu geldt versie ${say(expected)}.`,
      'Download het nieuwe sjabloon en zet uw cijfers over.',
    ),
  templateDiffers: ({ stated, expected }) =>
    text(
      `Dit bestand is gemaakt met sjabloon ${say(stated)}, niet met ${say(expected)}.`,
      `Download sjabloon ${say(expected)} en stuur dat.`,
    ),
  sealDiffers: () =>
    text(
      'In het verborgen blad _meta staat iets anders dan wij erin zetten. Wij gaan uit van uw tabel.',
      'U hoeft niets te doen. Hebt u een bestand van iemand anders overgenomen? Kijk dan na of alles van u is.',
    ),
  late: ({ dueOn }) =>
    text(
      `De uiterste dag was ${day(dueOn)}. U bent later.`,
      'U kunt nog indienen. Uw contractmanager ziet dat het later is.',
    ),
  amountDiffers: ({ expectedCents, toleranceBp }) =>
    text(
      `Eenheden maal tarief is ${money(expectedCents)}. Dat verschilt meer dan ${rate(toleranceBp)} van dit bedrag.`,
      'Pas het aan, of leg in de kolom Toelichting uit waarom het verschilt.',
    ),
  unitsDifferFromEuros: ({ expectedCents }) =>
    text(
      `Bij eenheid 83 (euro’s) is het aantal eenheden leeg of gelijk aan het bedrag (${money(expectedCents)}).`,
      'Laat het aantal eenheden leeg.',
    ),
  sumDiffers: ({ expectedCents }) =>
    text(
      `Het totaal klopt niet met de bedragen op deze rij: die zijn samen ${money(expectedCents)}.`,
      'Pas het totaal of de bedragen aan.',
    ),
  sumOfDeclared: ({ expectedCents }) =>
    text(
      `Dit totaal is gerekend met het gedeclareerde bedrag. Met het goedgekeurde bedrag is het ${money(expectedCents)}.`,
      explain,
    ),
  moreThan: ({ limitName, limitHundredths }) =>
    text(`Dit is meer dan ${say(limitName)} (${amount(limitHundredths)}).`, 'Controleer beide cijfers en pas ze aan.'),
  codeOutsideCategory: ({ category }) =>
    text(`Deze productcode hoort niet bij productcategorie ${say(category)}.`, explain),
  ijwAmountDiffers: ({ municipality, sumCents, ijwCents }) =>
    text(
      `Voor gemeente ${say(municipality)} telt u ${money(sumCents)}; uit de declaraties volgt ${money(ijwCents)}.`,
      explain,
    ),
  ceilingExceeded: ({ municipality, usedCents, ceilingCents }) =>
    text(
      `Voor gemeente ${say(municipality)} is het totaal ${money(usedCents)}. Dat is meer dan de bestedingsruimte van ${money(ceilingCents)}.`,
      explain,
    ),
  ceilingNear: ({ municipality, usedCents, ceilingCents }) =>
    text(
      `Voor gemeente ${say(municipality)} is ${money(usedCents)} van de bestedingsruimte van ${money(ceilingCents)} gebruikt.`,
      'Vanaf 70% overlegt u met de contractmanager.',
    ),
  totalChanged: ({ beforeCents, afterCents }) => {
    const before = Number(beforeCents)
    const after = Number(afterCents)
    const percent = Math.round((Math.abs(after - before) / Math.abs(before)) * 100)
    return text(
      `Het totaal (${eurosText(after)}) is ${percent}% ${after > before ? 'hoger' : 'lager'} dan de vorige periode (${eurosText(before)}).`,
      'Klopt dit? Licht het toe of pas het aan.',
    )
  },
  moreThanLimit: ({ limit }) => text(`Dit is meer dan ${say(limit)}.`, 'Controleer het getal en pas het aan.'),
  notZero: ({ otherNames }) =>
    text(
      `${say(otherNames)} zijn nul, maar hier staat een wachttijd.`,
      'Vul het aantal wachtenden in, of maak deze cel leeg.',
    ),
  dayBefore: ({ otherName, other }) =>
    text(`Deze dag ligt voor ${say(otherName)} (${day(other)}).`, 'Controleer beide data en pas ze aan.'),
  dayNotPeriodEnd: ({ expected }) =>
    text(`De peildatum is de laatste dag van de periode: ${day(expected)}.`, `Vul ${day(expected)} in.`),
  stopWithoutConsent: () =>
    text(
      'Er is een cliëntenstop, maar wij kennen geen schriftelijke toestemming daarvoor.',
      'Vraag toestemming aan uw contractmanager, of vul nee in als er geen stop is.',
    ),
  stopConsentTooSoon: ({ days, earliest }) =>
    text(
      `Een cliëntenstop gaat in ten minste ${say(days)} dagen na het verzoek: niet voor ${day(earliest)}.`,
      'Pas de begindatum aan of overleg met uw contractmanager.',
    ),
  aboveNormDoubtful: ({ longest, normDays, above }) =>
    Number(above) > 0
      ? text(
          `U telt ${say(above)} wachtenden boven de norm, maar de langste wachttijd is ${say(longest)} dagen (norm ${say(normDays)}).`,
          explain,
        )
      : text(
          `De langste wachttijd is ${say(longest)} dagen (norm ${say(normDays)}), maar u telt niemand boven de norm.`,
          explain,
        ),
  aboveNorm: ({ normDays }) =>
    text(`Deze wachttijd is langer dan de norm van ${say(normDays)} dagen.`, 'U hoeft niets te doen als dit klopt.'),
  ijwWaitDiffers: ({ derived, toleranceBp }) =>
    text(
      `Uit toewijzingen en startberichten volgt ${say(derived)} dagen. Dat verschilt meer dan ${rate(toleranceBp)}.`,
      explain,
    ),
}
