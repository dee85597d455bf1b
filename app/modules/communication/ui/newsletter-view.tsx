/** A newsletter as a page: what the mail says, in the same order. */
import { Section } from '~/ui/page-heading'
import type { NewsletterContent } from '../domain/newsletter'
import { readParagraphs } from '../domain/paragraphs'
import { newsletterTexts as texts } from '../texts'

export const NewsletterView = ({ content }: { content: NewsletterContent }) => (
  <div className="ld-newsletter">
    <Paragraphs text={content.intro} />
    {content.sections.map((section, place) => (
      <Section key={section.heading} title={section.heading} id={`tekst-${place + 1}`}>
        <Paragraphs text={section.text} />
      </Section>
    ))}
    {content.agenda.length > 0 && (
      <Section title={texts.agenda} id="agenda">
        <ul className="ld-public-list">
          {content.agenda.map((item) => (
            <li key={`${item.when} ${item.title}`}>
              <span className="ld-public-date">{item.when}</span>
              {item.path === null ? <strong>{item.title}</strong> : <a href={item.path}>{item.title}</a>}
              {item.place && <span className="ld-public-date">{texts.place(item.place)}</span>}
            </li>
          ))}
        </ul>
      </Section>
    )}
    {content.documents.length > 0 && (
      <Section title={texts.documents} id="documenten">
        <ul>
          {content.documents.map((item) => (
            <li key={item.title}>{item.path === null ? item.title : <a href={item.path}>{item.title}</a>}</li>
          ))}
        </ul>
      </Section>
    )}
  </div>
)

function Paragraphs({ text }: { text: string }) {
  // A text does not move while it is shown: the place of a paragraph names it.
  const paragraphs = readParagraphs(text).map((paragraph, place) => ({ place, paragraph }))
  return (
    <>
      {paragraphs.map(({ place, paragraph }) =>
        paragraph.kind === 'text' ? (
          <p key={place}>{paragraph.text}</p>
        ) : (
          <ul key={place}>
            {paragraph.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </>
  )
}
