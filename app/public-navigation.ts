/** The parts of the public site, in the order of its menu; each has a page without login. */
import type { NavigationItem } from '~/ui/main-navigation'
import { publicTexts } from './public-texts'

const home = '/openbaar'

type PublicPart = { readonly label: string; readonly href: string; readonly about: string }

/** What there is beside the home page, in order; `about` is the sentence that the home page says of it. */
export const publicParts: readonly PublicPart[] = [
  { ...publicTexts.parts.planning, href: '/openbaar/planning' },
  { ...publicTexts.parts.results, href: '/openbaar/resultaten' },
  { ...publicTexts.parts.plans, href: '/openbaar/uitvoeringsplannen' },
  { ...publicTexts.parts.documents, href: '/openbaar/documenten' },
  { ...publicTexts.parts.news, href: '/openbaar/nieuws' },
  { ...publicTexts.parts.tenders, href: '/openbaar/aanbestedingen' },
  { ...publicTexts.parts.meetings, href: '/openbaar/bijeenkomsten' },
]

/** Whether this address belongs to the public site, which shows the same to everybody, logged in or not. */
export const isPublicPath = (path: string): boolean => path === home || path.startsWith(`${home}/`)

/** The menu of the public site, the part of this page marked. */
export const publicNavigationFor = (path: string): NavigationItem[] => [
  { label: publicTexts.home, href: home, current: path === home },
  ...publicParts.map(({ label, href }) => ({ label, href, current: path === href || path.startsWith(`${href}/`) })),
]
