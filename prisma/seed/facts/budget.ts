import { type Cents, cents } from '../../../app/kernel/money'
import type { RegionCode } from './municipalities'
import { type SourceMark, s1 } from './sources'

/** The multi-year youth-care budget 2019–2022 as the four councils adopted it (vision document 5.2), in cents. */
export const budgetYears = [2019, 2020, 2021, 2022] as const
export type BudgetYear = (typeof budgetYears)[number]

export type BudgetLineFact = {
  readonly municipality: RegionCode
  readonly amounts: Readonly<Record<BudgetYear, Cents>>
  readonly source: SourceMark
}

const source = s1('5.2, tabel Meerjarenbegroting Jeugdhulp Leidse regio')
const euros = (y2019: number, y2020: number, y2021: number, y2022: number): Readonly<Record<BudgetYear, Cents>> => ({
  2019: cents(y2019 * 100),
  2020: cents(y2020 * 100),
  2021: cents(y2021 * 100),
  2022: cents(y2022 * 100),
})

export const budgetLines: readonly BudgetLineFact[] = [
  { municipality: '0546', amounts: euros(27_781_700, 27_454_420, 25_134_571, 24_934_505), source },
  { municipality: '0547', amounts: euros(5_689_444, 4_542_238, 4_572_726, 4_572_724), source },
  { municipality: '0579', amounts: euros(4_104_968, 4_102_163, 4_066_163, 4_066_163), source },
  { municipality: '0638', amounts: euros(1_467_166, 1_365_436, 1_317_166, 1_317_166), source },
]

/** The row "Totaal" as printed; a test proves that it equals the sum of the lines. */
export const budgetTotal: { readonly amounts: Readonly<Record<BudgetYear, Cents>>; readonly source: SourceMark } = {
  amounts: euros(39_043_278, 37_464_257, 35_090_626, 34_890_558),
  source,
}

export const budgetNotes: readonly { readonly verbatim: string; readonly source: SourceMark }[] = [
  { verbatim: 'Preventie valt buiten deze begroting', source: s1('5.2, noot onder de tabel') },
  { verbatim: 'Dit is gebaseerd op de huidige begroting 2019-2022', source: s1('5.2, noot onder de tabel') },
  {
    verbatim:
      'De bovenstaande tabel houdt nog geen rekening met de wijziging van de opdracht aan de gemeentelijke toegang en de opdracht van het zorgaanbod, de ontwikkelingen in volumestijging en indexering.',
    source: s1('5.2'),
  },
  {
    verbatim:
      'Dit visiestuk is opgesteld in april 2019 en houdt nog geen rekening met begrotingswijzigingen na april 2019.',
    source: s1('5.2, voetnoot 14'),
  },
  {
    verbatim: 'Dit betekent dat het gemiddelde gebruik van de afgelopen 3 jaren de begroting is voor het komende jaar.',
    source: s1('5.2'),
  },
]
