/** Suppliers of the example contracts: names from the sources, identifiers invented and recognisable by four zeros. */
const keys = [
  'cooperatie',
  'cardea',
  'prodeba',
  'merelfoundation',
  'ggz-rivierduinen',
  'yes-we-can-clinics',
  's-heeren-loo',
  'het-kabouterhuis',
  'its4sure',
  'ggz-de-waag',
  'william-schrikker-pleegzorg',
  'parnassia',
  'praktijk-mees',
  'schakenbosch',
  'balanzorg-begeleiding',
  'opdidakt',
  'de-viersprong',
  'de-buitenwereld',
  'vitalis',
  'ipse-de-bruggen',
  'horizon',
  'pluryn',
  'gemiva-svg',
  'zorgorganisatie-zorg-vuldig',
  'curium',
  'praktijk-aiolos-leiden',
  'de-praktische-ggz',
] as const

export type ProviderKey = (typeof keys)[number]
export type ExampleProvider = { readonly key: ProviderKey; readonly kvk: string; readonly agb: string }

export const providers: readonly ExampleProvider[] = keys.map((key, index) => ({
  key,
  kvk: String(1001 + index * 7).padStart(8, '0'),
  agb: String(2002 + index * 9).padStart(8, '0'),
}))
