import { Section } from '~/ui/page-heading'
import { quotingKinds } from '../domain/quotation'
import type { QuotedPlace } from '../server/list-quotations.server'
import { quotingKindNames, quotationTexts as texts } from '../texts-quotation'

/** Where a part is quoted, in the order of the thread, each with the version that was quoted. */
export const QuotedPlaces = ({ places }: { places: readonly QuotedPlace[] }) => (
  <Section title={texts.quotedIn} id="geciteerd">
    {places.length === 0 && <p>{texts.notQuoted}</p>}
    {quotingKinds
      .map((kind) => ({ kind, own: places.filter((place) => place.kind === kind) }))
      .filter(({ own }) => own.length > 0)
      .map(({ kind, own }) => (
        <div key={kind}>
          <h3 className="ams-heading ams-heading--4">{quotingKindNames[kind]}</h3>
          <ul className="ams-unordered-list">
            {own.map((place) => (
              <li key={place.id} className="ams-unordered-list__item">
                {place.href === null ? place.label : <a href={place.href}>{place.label}</a>},{' '}
                {texts.quotedVersion(place.version)}
                {place.note !== '' && <span className="ld-hint ld-pre-line"> {place.note}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
  </Section>
)
