/** A newsletter as mail, in plain text and in HTML: the same words in the same order. */
import type { NewsletterContent } from './domain/newsletter'
import { readParagraphs } from './domain/paragraphs'
import { newsletterTexts as texts } from './texts'

export type MailPlace = {
  readonly region: string
  /** Address of this installation, without a slash at the end. */
  readonly appUrl: string
  readonly unsubscribeUrl: string
}

/** Lines of at most some seventy characters are left to the mail program: every one of them wraps. */
export function newsletterText(content: NewsletterContent, { region, appUrl, unsubscribeUrl }: MailPlace): string {
  const url = (path: string | null) => (path === null ? [] : [`${appUrl}${path}`])
  return [
    texts.mailHeading(content.number, region),
    content.title,
    ...plain(content.intro),
    ...content.sections.flatMap(({ heading, text }) => ['', heading.toUpperCase(), ...plain(text)]),
    ...(content.agenda.length === 0 ? [] : ['', texts.agenda.toUpperCase()]),
    ...content.agenda.flatMap(({ title, when, place, path }) => [
      '',
      when,
      title,
      ...(place === null ? [] : [texts.place(place)]),
      ...url(path),
    ]),
    ...(content.documents.length === 0 ? [] : ['', texts.documents.toUpperCase()]),
    ...content.documents.flatMap(({ title, path }) => ['', title, ...url(path)]),
    '',
    '--',
    texts.readOnline,
    `${appUrl}/openbaar/nieuws/${content.number}`,
    '',
    texts.whyYou,
    unsubscribeUrl,
  ].join('\n')
}

const plain = (text: string): string[] =>
  readParagraphs(text).flatMap((paragraph) =>
    paragraph.kind === 'text' ? ['', paragraph.text] : ['', ...paragraph.items.map((item) => `- ${item}`)],
  )

/** HTML that every mail program reads: one column, no pictures, nothing fetched from anywhere. */
export function newsletterHtml(content: NewsletterContent, { region, appUrl, unsubscribeUrl }: MailPlace): string {
  const link = (title: string, path: string | null) =>
    path === null ? escapeHtml(title) : `<a href="${escapeHtml(`${appUrl}${path}`)}">${escapeHtml(title)}</a>`
  const parts = [
    `<p style="color:#4a5a61">${escapeHtml(texts.mailHeading(content.number, region))}</p>`,
    `<h1 style="font-size:24px">${escapeHtml(content.title)}</h1>`,
    rich(content.intro),
    ...content.sections.map(
      ({ heading, text }) => `<h2 style="font-size:18px">${escapeHtml(heading)}</h2>${rich(text)}`,
    ),
    list(
      texts.agenda,
      content.agenda.map(
        ({ title, when, place, path }) =>
          `<strong>${escapeHtml(when)}</strong><br>${link(title, path)}${place === null ? '' : `<br>${escapeHtml(texts.place(place))}`}`,
      ),
    ),
    list(
      texts.documents,
      content.documents.map(({ title, path }) => link(title, path)),
    ),
    '<hr>',
    `<p><a href="${escapeHtml(`${appUrl}/openbaar/nieuws/${content.number}`)}">${escapeHtml(texts.readOnline)}</a></p>`,
    `<p>${escapeHtml(texts.whyYou)} <a href="${escapeHtml(unsubscribeUrl)}">${escapeHtml(texts.unsubscribe)}</a></p>`,
  ]
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(content.title)}</title></head><body style="font-family:sans-serif;line-height:1.5;max-width:640px;margin:0 auto;padding:16px">${parts.join('\n')}</body></html>`
}

const list = (heading: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h2 style="font-size:18px">${escapeHtml(heading)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

const rich = (text: string): string =>
  readParagraphs(text)
    .map((paragraph) =>
      paragraph.kind === 'text'
        ? `<p>${escapeHtml(paragraph.text)}</p>`
        : `<ul>${paragraph.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`,
    )
    .join('')

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
