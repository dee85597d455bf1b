/** The areas of this installation: municipalities, those of them that make up the region, the region, the Netherlands. */
import type { Db } from '~/platform/database/with-actor.server'
import { compareAreas, foldName, nationalArea, regionArea } from '../domain/area'
import { visionTexts } from '../texts'

export type Areas = {
  /** In the order in which they are shown. */
  readonly all: readonly { readonly code: string; readonly name: string }[]
  /** The municipalities that add up to the region. */
  readonly parts: readonly string[]
  nameOf(code: string): string
  /** Codes by folded name, for files that name areas. */
  readonly byName: ReadonlyMap<string, string>
}

/** The region's own municipalities come from setting `regionMunicipalities`; without it all that are known count. */
export async function listAreas(db: Db): Promise<Areas> {
  const [municipalities, settings] = await Promise.all([
    db.organisation.findMany({ where: { cbsCode: { not: null } }, select: { cbsCode: true, name: true } }),
    db.setting.findMany({ where: { key: { in: ['region', 'regionMunicipalities'] } } }),
  ])
  const setting = (key: string): unknown => settings.find((row) => row.key === key)?.value
  const regionName = (setting('region') as { name?: unknown } | undefined)?.name
  const names = new Map<string, string>([
    ...municipalities.map(({ cbsCode, name }) => [cbsCode ?? '', name.replace(/^Gemeente /, '')] as const),
    [regionArea, typeof regionName === 'string' ? regionName : visionTexts.region],
    [nationalArea, visionTexts.national],
  ])
  const nameOf = (code: string): string => names.get(code) ?? code
  const own = setting('regionMunicipalities')
  const isCode = (code: string) => code !== regionArea && code !== nationalArea
  return {
    all: [...names].map(([code, name]) => ({ code, name })).sort((a, b) => compareAreas(a.code, b.code, nameOf)),
    parts: Array.isArray(own)
      ? own.filter((code): code is string => typeof code === 'string')
      : [...names.keys()].filter(isCode),
    nameOf,
    byName: new Map([...names].map(([code, name]) => [foldName(name), code])),
  }
}
