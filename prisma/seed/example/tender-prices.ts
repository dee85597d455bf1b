/** Price lines of the example tenders, in the units of code list WJ756 or per year for a task; volumes and bounds are invented. */

export type ExamplePriceLine = {
  readonly position: number
  readonly productCode: string | null
  readonly description: string
  readonly unit: string
  readonly quantity: number
  readonly minAmountCents: number | null
  readonly maxAmountCents: number | null
}
type Row = readonly [
  productCode: string | null,
  description: string,
  unit: string,
  quantity: number,
  min: number | null,
  max: number | null,
]

const sheets: Readonly<Record<string, readonly Row[]>> = {
  access: [
    ['50X01', 'Taakgericht budget per jaar', 'jaar', 1, null, null],
    [null, 'Inrichting en overdracht, eenmalig', '83', 1, 0, 25_000_000],
  ],
  ambulant: [
    ['45A04', 'Jeugdhulp ambulant regulier, per uur', '04', 60_000, 9_800, 12_400],
    ['45A49', 'Jeugdhulp ambulant regulier (groep), per uur', '04', 12_000, 4_300, 5_600],
  ],
  // Open house: one fixed tariff for everybody.
  admissionHour: [['45A04', 'Jeugdhulp ambulant regulier, per uur', '04', 60_000, 11_100, 11_100]],
  admissionGroup: [['45A49', 'Jeugdhulp ambulant regulier (groep), per uur', '04', 12_000, 4_950, 4_950]],
  dagbesteding: [['41X01', 'Dagbehandeling, per dagdeel', '16', 18_000, 9_500, 12_500]],
  woonlocatie: [
    ['44X01', 'Pleegzorg, per etmaal', '14', 40_000, 5_600, 7_200],
    ['44X02', 'Gezinshuis, per etmaal', '14', 12_000, 18_000, 23_500],
  ],
  opname: [['43X02', 'Traject opname met nazorg', '82', 120, 1_200_000, 1_650_000]],
  crisis: [
    ['46X02', 'Beschikbaarheid, per jaar', 'jaar', 1, null, null],
    ['46X01', 'Crisisplaats, per etmaal', '14', 1_500, 44_000, 56_000],
  ],
  support: [['50X01', 'Taakgericht budget per jaar', 'jaar', 1, null, null]],
  transport: [
    [null, 'Rit tot 10 kilometer', '84', 22_000, 1_200, 2_800],
    [null, 'Rit van 10 tot 30 kilometer', '84', 9_000, 2_400, 5_200],
  ],
}

/** The lines of a lot by the kind of care. */
export const priceLines = (lot: number, sheet: string): (ExamplePriceLine & { lot: number })[] =>
  (sheets[sheet] ?? []).map(([code, description, unit, quantity, minAmountCents, maxAmountCents], index) => ({
    lot,
    position: index + 1,
    productCode: code,
    description,
    unit,
    quantity,
    minAmountCents,
    maxAmountCents,
  }))
