/** Which area's figures stand in front: links, so that the choice is in the address. */
import { LinkTabs } from '~/ui/link-tabs'
import { visionTexts as texts } from '../texts'

type Area = { readonly code: string; readonly name: string }

export const AreaChoice = ({ areas, chosen, path }: { areas: readonly Area[]; chosen: string; path: string }) => (
  <LinkTabs
    label={texts.chooseArea}
    tabs={areas.map((area) => ({
      label: area.name,
      href: `${path}?gebied=${area.code}`,
      current: area.code === chosen,
    }))}
  />
)
