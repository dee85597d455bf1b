import type { OrganisationKind } from '../../../app/modules/access/domain/organisation'
import { type SourceMark, s1 } from './sources'

/**
 * The 53 organisations that came to the two meetings about the vision. `name` is the usual spelling; what the source
 * printed otherwise is an alias, so that a search finds both. The kind is ours: the source lists names only.
 */
export type OrganisationFact = {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly aliases: readonly string[]
  /** Another entry that may be the same organisation; the source doesn't decide, so they stay apart. */
  readonly possiblySameAs?: string
  /** Listed by trade, without a name: one person may stand behind it. */
  readonly unnamed?: boolean
  readonly source: SourceMark
}

const attended = (
  key: string,
  name: string,
  kind: OrganisationKind,
  more: Partial<Pick<OrganisationFact, 'aliases' | 'possiblySameAs' | 'unnamed'>> = {},
): OrganisationFact => ({ key, name, kind, aliases: [], ...more, source: s1('bijlage 3') })

export const attendingOrganisations: readonly OrganisationFact[] = [
  attended('prodeba', 'Prodeba', 'provider'),
  attended('jgt-holland-rijnland', 'JGT Holland Rijnland', 'access', {
    aliases: ['JGT', 'Jeugd- en Gezinsteams'],
    possiblySameAs: 'cooperatie',
  }),
  attended('gemeente-leiderdorp', 'Gemeente Leiderdorp', 'municipality', {
    aliases: ['Gemeente Leiderdorp (wethouder)'],
  }),
  attended('cardea', 'Cardea', 'provider'),
  attended('merelfoundation', 'Merelfoundation', 'provider'),
  attended('ggz-rivierduinen', 'GGZ Rivierduinen', 'provider'),
  attended('yes-we-can-clinics', 'Yes we can clinics', 'provider'),
  attended('s-heeren-loo', "'s Heeren Loo", 'provider'),
  attended('het-kabouterhuis', 'Het Kabouterhuis', 'provider'),
  attended('its4sure', 'Its4sure', 'provider'),
  attended('william-schrikker-pleegzorg', 'William Schrikker Pleegzorg', 'provider', {
    aliases: ['Willem Schrikker Pleegzorg'],
  }),
  attended('ggz-de-waag', 'GGZ De Waag', 'provider'),
  attended('thuis-op-straat', 'Thuis op straat', 'welfare'),
  attended('parnassia', 'Parnassia', 'provider'),
  attended('jeugdbescherming-west', 'Jeugdbescherming West', 'certifiedInstitution'),
  attended('veilig-thuis', 'Veilig Thuis', 'safety'),
  attended('wmo-adviesraad-leiden', 'WMO adviesraad Leiden', 'advisoryCouncil', {
    possiblySameAs: 'adviesraad-leiden',
  }),
  attended('wmo-adviesraad-leiderdorp', 'WMO adviesraad Leiderdorp', 'advisoryCouncil'),
  attended('praktijk-mees', 'Praktijk Mees', 'provider'),
  attended('schakenbosch', 'Schakenbosch', 'provider'),
  attended('de-binnenvest', 'De Binnenvest', 'welfare'),
  attended('balanzorg-begeleiding', 'Balanzorg Begeleiding', 'provider'),
  attended('opdidakt', 'Opdidakt', 'provider'),
  attended('jes-rijnland', 'Jes Rijnland', 'welfare'),
  attended('passend-primair-onderwijs-leiden', 'Passend Primair Onderwijs Leiden', 'education'),
  attended('de-viersprong', 'De Viersprong', 'provider'),
  attended('tno-academische-werkplaats', 'TNO Academische Werkplaats', 'knowledgeInstitute'),
  attended('vrijgevestigde-jeugdpsycholoog', 'Vrijgevestigde jeugdpsycholoog', 'provider', { unnamed: true }),
  attended('samenwerkingsverband-vo', 'Samenwerkingsverband VO', 'education'),
  attended('de-steenrots', 'De Steenrots', 'provider'),
  attended('adviesraad-oegstgeest', 'Adviesraad Oegstgeest', 'advisoryCouncil'),
  attended('stichting-visie-r', 'Stichting Visie R', 'provider'),
  attended('de-buitenwereld', 'De Buitenwereld', 'provider'),
  attended('cooperatie', 'Coöperatie Jeugd- en Gezinsteams', 'access', {
    aliases: ['Coöperatie', 'coöperatie Jeugd- & Gezinsteams', 'coöperatie van de JGT’s'],
    possiblySameAs: 'jgt-holland-rijnland',
  }),
  attended('ggd-hollands-midden-jgz', 'GGD Hollands Midden, Jeugdgezondheidszorg', 'publicHealth', {
    aliases: ['GGD', 'JGZ'],
  }),
  attended('vitalis', 'Vitalis', 'provider'),
  attended('holland-rijnland', 'Holland Rijnland', 'network'),
  attended('gemeente-oegstgeest', 'Gemeente Oegstgeest', 'municipality'),
  attended('ipse-de-bruggen', 'Ipse de Bruggen', 'provider', { aliases: ['Ipsse de Bruggen'] }),
  attended('horizon', 'Horizon', 'provider'),
  attended('gemeenteraad-leiderdorp', 'Gemeenteraad Leiderdorp', 'council'),
  attended('gemeenteraad-leiden', 'Gemeenteraad Leiden', 'council'),
  attended('adviesraad-leiden', 'Adviesraad Leiden', 'advisoryCouncil', { possiblySameAs: 'wmo-adviesraad-leiden' }),
  attended('libertas-leiden', 'Libertas Leiden', 'welfare'),
  attended('incluzio', 'Incluzio', 'welfare'),
  attended('pluryn', 'Pluryn', 'provider'),
  attended('gemiva-svg', 'Gemiva svg', 'provider'),
  attended('zorgorganisatie-zorg-vuldig', 'Zorgorganisatie Zorg-Vuldig', 'provider'),
  attended('stichting-katholiek-onderwijs-wassenaar', 'Stichting Katholiek Onderwijs Wassenaar', 'education'),
  attended('curium', 'Curium', 'provider'),
  attended('praktijk-aiolos-leiden', 'Praktijk Aiolos Leiden', 'provider'),
  attended('de-praktische-ggz', 'De praktische GGZ', 'provider'),
  attended('de-schoolpsycholoog', 'De schoolpsycholoog', 'provider'),
]
