/** Dutch of the audit log. */
import type { ChainProblem } from './domain/audit-chain'

const what: Record<ChainProblem['what'], string> = {
  changed: 'de inhoud is veranderd',
  unlinked: 'de schakel met de regel ervoor klopt niet',
  outOfSequence: 'het volgnummer klopt niet: er is een regel weggehaald of tussengevoegd',
}

export const auditTexts = {
  audit: 'Logboek',
  intro:
    'Wie deed wat en wanneer. Regels zijn met elkaar verketend: wie er één verandert of weghaalt, maakt de keten zichtbaar stuk.',
  type: 'Gebeurtenis',
  outcome: 'Uitkomst',
  outcomes: { done: 'gedaan', refused: 'geweigerd' } as Record<string, string>,
  number: 'Nr.',
  at: 'Tijdstip',
  who: 'Wie',
  software: 'Leidraad zelf',
  object: 'Waarop',
  data: 'Gegevens',
  show: 'Toon',
  hash: 'Kenmerk',
  noneFound: 'Geen regels gevonden',
  noneFoundText: 'Haal een filter weg.',
  clear: 'Alle filters weghalen',
  usage: 'Gebruik: npm run audit:verify [-- --head VOLGNUMMER:HASH]',
  problem: (seq: bigint, problem: ChainProblem['what']) => `Regel ${seq}: ${what[problem]}.`,
  headMissing: 'De opgegeven regel staat niet (meer) in het logboek: het einde is weggehaald of alles is herschreven.',
  verdict: (events: number, whole: boolean, head: string) =>
    `${events} regels gecontroleerd: ${whole ? 'het logboek is heel' : 'het logboek is NIET heel'}. Laatste regel: ${head}`,
}
