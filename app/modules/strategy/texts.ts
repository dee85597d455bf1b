/** All Dutch of the procurement strategy. */
export const strategyTexts = {
  kind: 'Strategiekeuze',
  project: 'Project',
  facts: 'Wat is gekozen',
  model: 'Inkoopmodel',
  funding: 'Bekostiging',
  fundings: { effort: 'inspanningsgericht', output: 'outputgericht', task: 'taakgericht' } as Readonly<
    Record<string, string>
  >,
  duration: 'Looptijd',
  extension: 'Verlenging',
  months: (count: number) => `${count} maanden`,
  noExtension: 'geen',
  maxProviders: 'Aantal aanbieders',
  unlimited: 'geen maximum',
  atMost: (count: number) => `hoogstens ${count}`,
  rationale: 'Waarom',
  results: 'Welke resultaten dit dient',
  source: 'Bron',
  example: 'Voorbeeld: verzonnen keuze, met de vijf vormen uit de bron.',
}
