/** The home page of the public site: what the project is about, and what a visitor finds where. */
import type { MetaFunction } from '@remix-run/node'
import { publicParts } from '~/public-navigation'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

const texts = appTexts.publicSite

export const meta: MetaFunction = () => [
  { title: texts.title(texts.homeTitle) },
  { name: 'description', content: texts.homeIntro },
]

export default function PublicHomePage() {
  return (
    <>
      <PageHeading title={texts.homeTitle} intro={texts.homeIntro} />
      <ul className="ld-public-parts">
        {publicParts.map(({ label, href, about }) => (
          <li key={href}>
            <h2 className="ams-heading ams-heading--3">
              <a href={href}>{label}</a>
            </h2>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
