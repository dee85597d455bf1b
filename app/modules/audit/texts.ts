/** Dutch of the audit log. */
import type { ChainProblem } from './domain/audit-chain'

const what: Record<ChainProblem['what'], string> = {
  changed: 'de inhoud is veranderd',
  unlinked: 'de schakel met de regel ervoor klopt niet',
  outOfSequence: 'het volgnummer klopt niet: er is een regel weggehaald of tussengevoegd',
}

export const auditTexts = {
  usage: 'Gebruik: npm run audit:verify [-- --head VOLGNUMMER:HASH]',
  problem: (seq: bigint, problem: ChainProblem['what']) => `Regel ${seq}: ${what[problem]}.`,
  headMissing: 'De opgegeven regel staat niet (meer) in het logboek: het einde is weggehaald of alles is herschreven.',
  verdict: (events: number, whole: boolean, head: string) =>
    `${events} regels gecontroleerd: ${whole ? 'het logboek is heel' : 'het logboek is NIET heel'}. Laatste regel: ${head}`,
}
