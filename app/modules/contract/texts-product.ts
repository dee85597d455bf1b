/** Dutch of the product catalogue. */
import type { Problem, ProblemTexts } from '../../kernel/result'
import type { ProductProblem } from './domain/product'

export const productTexts = {
  title: 'Productcatalogus',
  intro:
    'Welke producten een tarief kunnen hebben. Een code verandert nooit meer: u kunt hem alleen laten eindigen. Wat loopt, blijft te declareren.',
  search: 'Zoek op code of naam',
  code: 'Code',
  codeHint: 'Twee cijfers van de productcategorie, een letter en twee cijfers, bijvoorbeeld 45A04.',
  name: 'Naam',
  unit: 'Eenheid',
  validFrom: 'Te kiezen vanaf',
  validUntil: 'Te kiezen tot en met',
  example: 'voorbeeld',
  noEnd: '–',
  add: 'Product toevoegen',
  save: 'Toevoegen',
  end: 'Laten eindigen',
  saveEnd: 'Einddatum opslaan',
  empty: 'Geen producten gevonden',
  emptyText: 'Voeg hieronder een product toe, of haal het zoekwoord weg.',
  errors: { name: 'Vul een naam in van 2 tot en met 200 tekens.', unit: 'Kies een eenheid.' },
  problems: {
    dayMissing: () => 'Vul een datum in, bijvoorbeeld 1-1-2027.',
    dayNotRead: () => 'Dit lezen wij niet als datum. Schrijf hem als dag-maand-jaar, bijvoorbeeld 1-1-2027.',
    dayDoesNotExist: ({ typed }) => `De datum ${typed} bestaat niet.`,
    productCode: () => 'Een code heeft twee cijfers, een letter en twee cijfers (45A04), of vijf cijfers.',
    productCategory: ({ category }) =>
      `Productcategorie ${category} bestaat niet in de landelijke lijst (31 tot en met 38 en 40 tot en met 55).`,
    productTaken: ({ code }) => `Code ${code} bestaat al. Een code kan maar één keer worden uitgegeven.`,
    productGone: () => 'Dit product is er niet (meer).',
    endBeforeStart: () => 'De einddatum ligt vóór de begindatum.',
  } satisfies ProblemTexts<ProductProblem>,
}

/** The sentence for a problem. */
export const productProblemText = ({ code, params = {} }: Problem<ProductProblem>): string =>
  productTexts.problems[code](params)
