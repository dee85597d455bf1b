/**
 * The model that every installation has: the five phases of the project of the Leidse regio (S1, bijlage 2), as a plan.
 * The order and the decisions are those of the source; the days between are an example, to be changed per project.
 */
import type { ModelContent, ModelMilestone } from './domain/plan-model'

const milestone = (
  key: string,
  phaseNumber: number,
  title: string,
  more: Partial<ModelMilestone> & Pick<ModelMilestone, 'kind' | 'offsetDays'>,
): ModelMilestone => ({
  key,
  phaseNumber,
  title,
  description: '',
  owner: 'Projectleider',
  durationDays: 0,
  isPublic: true,
  matter: null,
  deciders: null,
  ...more,
})
const vision = 'Visie op de jeugdhulp'
const programme = 'Programmaplan zorglandschap'
const strategy = 'Inkoopstrategie'

export const standardModel: ModelContent = {
  phases: [
    {
      number: 1,
      name: 'Visie',
      deliverable: 'Visie met resultaten, indicatoren en meetinstrumenten',
      input: 'Bijeenkomsten, inspraakronde, jongeren- en cliëntenraden',
      dependsOn: [],
    },
    {
      number: 2,
      name: 'Opdracht aan de gemeentelijke toegang',
      deliverable: 'Totaalopdracht met een prioritering',
      input: 'Bijeenkomsten met maatschappelijke partners',
      dependsOn: [1],
    },
    {
      number: 3,
      name: 'Programmaplan zorglandschap',
      deliverable: 'Doelstellingen, prioriteringen en uitgangspunten',
      input: 'De visie en de jeugdhulpaanbieders',
      dependsOn: [1],
    },
    {
      number: 4,
      name: 'Inkoopstrategie',
      deliverable: 'Keuze voor inkoopmodel en bekostiging',
      input: 'De besturingsfilosofie en het programmaplan',
      dependsOn: [3],
    },
    {
      number: 5,
      name: 'Aanbesteding, implementatie en uitvoeringsplannen',
      deliverable: 'Ondertekende en geïmplementeerde contracten, jaarlijkse uitvoeringsplannen',
      input: 'De inkoopstrategie en voldoende voorbereidingstijd',
      dependsOn: [4],
    },
  ],
  milestones: [
    milestone('start', 1, 'Startbijeenkomst', { kind: 'engagement', offsetDays: 0 }),
    milestone('talk', 1, 'Bijeenkomsten over de visie', { kind: 'engagement', offsetDays: 35 }),
    milestone('draft', 1, 'Concept van de visie', {
      kind: 'delivery',
      offsetDays: 80,
      durationDays: 30,
      isPublic: false,
    }),
    milestone('consultation', 1, 'Inspraakronde afgesloten', { kind: 'engagement', offsetDays: 122, durationDays: 42 }),
    milestone('vision-colleges', 1, 'Besluit van de colleges over de visie', {
      kind: 'approval',
      offsetDays: 150,
      matter: vision,
      deciders: 'college',
      owner: 'Colleges',
    }),
    milestone('vision-councils', 1, 'Besluit van de raden over de visie', {
      kind: 'approval',
      offsetDays: 200,
      matter: vision,
      deciders: 'council',
      owner: 'Raden',
    }),
    milestone('access', 2, 'Totaalopdracht aan de toegang opgeleverd', {
      kind: 'delivery',
      offsetDays: 290,
      durationDays: 60,
    }),
    milestone('programme', 3, 'Programmaplan opgeleverd', { kind: 'delivery', offsetDays: 320, durationDays: 90 }),
    milestone('programme-councils', 3, 'Besluit van de raden over het programmaplan', {
      kind: 'approval',
      offsetDays: 385,
      matter: programme,
      deciders: 'council',
      owner: 'Raden',
    }),
    milestone('strategy', 4, 'Inkoopstrategie opgeleverd', {
      kind: 'preProcurement',
      offsetDays: 440,
      durationDays: 45,
    }),
    milestone('strategy-colleges', 4, 'Besluit van de colleges over de inkoopstrategie', {
      kind: 'approval',
      offsetDays: 465,
      matter: strategy,
      deciders: 'college',
      owner: 'Colleges',
    }),
    milestone('award', 5, 'Opdrachten gegund', { kind: 'preProcurement', offsetDays: 650, durationDays: 150 }),
    milestone('contracts', 5, 'Contracten ondertekend en geïmplementeerd', {
      kind: 'delivery',
      offsetDays: 730,
      durationDays: 60,
    }),
    milestone('plans', 5, 'Eerste jaarlijkse uitvoeringsplan', { kind: 'delivery', offsetDays: 760 }),
  ],
  dependencies: [
    { from: 'start', to: 'talk', lagDays: 14 },
    { from: 'talk', to: 'draft', lagDays: 0 },
    { from: 'draft', to: 'consultation', lagDays: 0 },
    { from: 'consultation', to: 'vision-colleges', lagDays: 14 },
    { from: 'vision-colleges', to: 'vision-councils', lagDays: 42 },
    { from: 'vision-councils', to: 'access', lagDays: 0 },
    { from: 'vision-councils', to: 'programme', lagDays: 0 },
    { from: 'programme', to: 'programme-councils', lagDays: 42 },
    { from: 'programme-councils', to: 'strategy', lagDays: 0 },
    { from: 'strategy', to: 'strategy-colleges', lagDays: 14 },
    { from: 'strategy-colleges', to: 'award', lagDays: 0 },
    { from: 'access', to: 'award', lagDays: 0 },
    { from: 'award', to: 'contracts', lagDays: 20 },
    { from: 'contracts', to: 'plans', lagDays: 0 },
  ],
  matters: [
    { title: vision, description: '', bodies: ['college', 'council'] },
    { title: programme, description: '', bodies: ['council'] },
    { title: strategy, description: '', bodies: ['college'] },
  ],
}

/** The id in the address of this model. */
export const standardModelId = 'standaard'
