/** What the vault promises, and what it does not: the honest text, wherever somebody trusts it with something. */
import { Section } from '~/ui/page-heading'
import { bidTexts as texts } from '../texts-bid'

export const VaultPromise = () => (
  <Section title={texts.promiseTitle} id="belofte">
    <ul className="ams-unordered-list">
      {texts.promise.map((sentence) => (
        <li key={sentence} className="ams-unordered-list__item">
          {sentence}
        </li>
      ))}
    </ul>
  </Section>
)
