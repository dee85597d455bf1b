import type { OrganisationKind } from '../../../app/modules/access/domain/organisation'
import type { OrganisationFact } from './organisations'
import { type SourceMark, s1, s2, s3, s4 } from './sources'

/** Organisations that the sources name outside the two attendance lists. */
const named = (
  key: string,
  name: string,
  kind: OrganisationKind,
  { source, aliases = [] }: { source: SourceMark; aliases?: readonly string[] },
): OrganisationFact => ({ key, name, kind, aliases, source })

export const otherOrganisations: readonly OrganisationFact[] = [
  named('gemeente-leiden', 'Gemeente Leiden', 'municipality', { source: s1('voetnoot 2') }),
  named('gemeente-zoeterwoude', 'Gemeente Zoeterwoude', 'municipality', { source: s1('voetnoot 2') }),
  named('gemeenteraad-oegstgeest', 'Gemeenteraad Oegstgeest', 'council', { source: s4('eerste alinea') }),
  named('gemeenteraad-zoeterwoude', 'Gemeenteraad Zoeterwoude', 'council', { source: s4('eerste alinea') }),
  named('haven-71', 'Haven 71', 'provider', { source: s2('presentatie Haven 71') }),
  named('leo-kannerschool', 'Leo Kannerschool', 'education', { source: s2('tweede alinea') }),
  named('garage2020', 'Garage2020', 'network', { source: s2('presentatie Garage 2020'), aliases: ['Garage 2020'] }),
  named('regionaal-bureau-leerplicht', 'Regionaal Bureau Leerplicht', 'government', { source: s2('tweede alinea') }),
  named('two-jeugdhulp', 'TWO Jeugdhulp', 'contractingOrganisation', {
    source: s1('bijlage 1, TWO'),
    aliases: ['TWO', 'Tijdelijke Werkorganisatie Opdrachtgeverschap Jeugdhulp'],
  }),
  named('soz', 'SOZ', 'contractingOrganisation', { source: s3('Werkwijze') }),
  named('kokx-de-voogd', 'KokxdeVoogd', 'adviser', { source: s3('Aanleiding'), aliases: ['bureau KokxdeVoogd'] }),
  named('raad-voor-de-kinderbescherming', 'Raad voor de Kinderbescherming', 'government', {
    source: s1('2.3, voetnoot 11'),
  }),
  named('politie', 'Politie', 'safety', { source: s1('2.3, voetnoot 11') }),
  named('nji', 'Nederlands Jeugdinstituut', 'knowledgeInstitute', { source: s1('2.2'), aliases: ['NJi', 'NJI'] }),
  named('transitieautoriteit-jeugd', 'Transitieautoriteit Jeugd', 'government', {
    source: s1('2.1'),
    aliases: ['Transitie Autoriteit Jeugd'],
  }),
  named('ministerie-vws', 'Ministerie van Volksgezondheid, Welzijn en Sport', 'government', {
    source: s1('2.1'),
    aliases: ['VWS'],
  }),
  named('ministerie-jv', 'Ministerie van Justitie en Veiligheid', 'government', {
    source: s1('2.1'),
    aliases: ['J&V'],
  }),
  named('rekenkamercommissie-leiden-leiderdorp', 'Rekenkamercommissie Leiden & Leiderdorp', 'government', {
    source: s1('2.3'),
  }),
  named('jb-lorenz', 'jb Lorenz', 'knowledgeInstitute', { source: s1('hoofdstuk 6') }),
  named('zonmw', 'ZonMw', 'knowledgeInstitute', { source: s1('hoofdstuk 6') }),
  named('cpb', 'CPB', 'knowledgeInstitute', { source: s1('hoofdstuk 6') }),
]
