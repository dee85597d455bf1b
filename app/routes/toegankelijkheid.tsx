/** The accessibility statement, as the Besluit digitale toegankelijkheid overheid asks; without login. */
import type { MetaFunction } from '@remix-run/node'
import { accessibilityTexts as texts } from '~/accessibility-texts'
import { appTexts } from '~/texts'
import { PageHeading, Section } from '~/ui/page-heading'

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function AccessibilityPage() {
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {texts.sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Section>
      ))}
    </>
  )
}
