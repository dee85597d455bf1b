import { evaluationTexts as texts } from '../texts-evaluation'

/** The way back from a page of the evaluation. */
export const evaluationBreadcrumb = (head: { readonly id: string; readonly title: string }) => [
  { label: texts.list, href: '/aanbestedingen' },
  { label: head.title, href: `/aanbestedingen/${head.id}` },
  { label: texts.title, href: `/aanbestedingen/${head.id}/beoordeling` },
]

/** The way back from the checks of one bid. */
export const checksBreadcrumb = (head: { readonly id: string; readonly title: string }) => [
  ...evaluationBreadcrumb(head),
  { label: texts.checks, href: `/aanbestedingen/${head.id}/beoordeling/controle` },
]
