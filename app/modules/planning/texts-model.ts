/** Dutch of the models of a plan. */
export const modelTexts = {
  title: 'Modellen',
  intro:
    'Een model is een planning zonder datums: fasen, mijlpalen en wat op wat wacht. Begin er een project mee, of bewaar de planning van een project als model.',
  model: 'Model',
  standardName: 'Vijf fasen, van visie tot contract',
  standardDescription:
    'De vijf fasen uit de visie van de Leidse regio (bijlage 2). De tussentijden zijn een voorbeeld: pas ze aan uw project aan.',
  description: 'Toelichting',
  size: 'Inhoud',
  sizeOf: (phases: number, milestones: number, dependencies: number) =>
    `${phases} fasen, ${milestones} mijlpalen, ${dependencies} afhankelijkheden`,
  start: 'Project beginnen',
  startFrom: (name: string) => `Project beginnen met: ${name}`,
  begin: 'Begin dit project',
  saveTitle: 'Planning als model bewaren',
  saveIntro: 'De eerste planning wordt het model. Wat er gebeurde en wie het deed, gaat niet mee.',
  save: 'Bewaar als model',
  project: 'Project',
  preview: 'Zo ziet de planning eruit',
  fields: {
    name: 'Naam van het model',
    projectName: 'Naam van het project',
    region: 'Regio',
    startOn: 'Eerste dag',
    municipalities: 'Gemeenten waarvan het college en de raad besluiten',
  },
  day: (offset: number | null) => (offset === null ? 'geen dag' : offset === 0 ? 'eerste dag' : `dag ${offset}`),
  saved: 'Het model is bewaard.',
  taken: 'Er is al een model met deze naam. Kies een andere naam.',
  projects: 'Projecten',
} as const
