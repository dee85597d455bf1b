/** What a newsletter is made of, and the steps from draft to sent. */
export const newsletterStatuses = ['draft', 'scheduled', 'sending', 'sent'] as const
export type NewsletterStatus = (typeof newsletterStatuses)[number]

export const subscriberStatuses = ['pending', 'confirmed', 'unsubscribed'] as const

export type NewsletterSection = { readonly heading: string; readonly text: string }

/** As it is read: with what the agenda and the documents said at the moment of sending. */
export type NewsletterContent = {
  readonly number: number
  readonly title: string
  readonly intro: string
  readonly sections: readonly NewsletterSection[]
  readonly agenda: readonly {
    readonly title: string
    readonly when: string
    readonly place: string | null
    readonly path: string | null
  }[]
  readonly documents: readonly { readonly title: string; readonly path: string | null }[]
}

/** Own text blocks in the form; the source newsletter has three. */
export const mostSections = 5

/** How many go out in one step of the queue: small enough that a broken step is soon done again. */
export const batchSize = 100

/** Only a draft is changed: what is scheduled is taken back first, what was sent stays as it was. */
export const canChange = (status: NewsletterStatus): boolean => status === 'draft'

/** Days that a link to confirm a subscription works. */
export const confirmDays = 7

/** Something must be told: a title alone is no newsletter. */
export const isEmpty = (content: Pick<NewsletterContent, 'intro' | 'sections' | 'agenda' | 'documents'>): boolean =>
  content.intro === '' && content.sections.length + content.agenda.length + content.documents.length === 0
