import type { Archive } from '../archive/check-archive.server'
import { UploadRefusal } from '../upload-problem'
import { walkElements } from '../xml/walk-elements.server'

export type Relationship = {
  readonly id: string
  /** The last word of the type, the same in transitional and Strict: 'worksheet', 'styles', 'officeDocument'. */
  readonly kind: string
  /** The name of the part it points to, as the archive writes names (without a leading slash). */
  readonly target: string
  readonly external: boolean
}

const vocabulary: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/package/2006/relationships'])

/** The relationships of a part ('' is the package itself); an empty list when it has none. */
export async function readRelationships(archive: Archive, source: string): Promise<Relationship[]> {
  const slash = source.lastIndexOf('/')
  const folder = source.slice(0, slash + 1)
  const name = `${folder}_rels/${source.slice(slash + 1)}.rels`
  const found: Relationship[] = []
  if (!archive.parts.has(name.toLowerCase())) return found
  await walkElements({ archive, name, vocabulary }, (element, tag) => {
    if (element !== 'Relationship') return
    const id = tag.get('Id')
    const type = tag.get('Type')
    const target = tag.get('Target')
    if (id === undefined || type === undefined || target === undefined) throw new UploadRefusal('xmlDamaged')
    if (found.some((other) => other.id === id)) throw new UploadRefusal('xmlDamaged')
    const external = tag.get('TargetMode') === 'External'
    const kind = type.slice(type.lastIndexOf('/') + 1)
    found.push({ id, kind, external, target: external ? target : resolveTarget(folder, target) })
  })
  return found
}

/** 'worksheets/a.xml', '/xl/worksheets/a.xml' and '../xl/worksheets/a.xml' can all mean the same part. */
function resolveTarget(folder: string, target: string): string {
  const path = decoded(target.replaceAll('\\', '/').split('#', 1)[0] as string)
  const segments = path.startsWith('/') ? [] : folder.split('/').filter((segment) => segment !== '')
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..') segments.pop()
    else segments.push(segment)
  }
  return segments.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
