/** The tree of segments: branches are names above a segment, so that no branch is empty and none runs in a circle. */
export type InTree = { readonly groupPath: readonly string[] }
export type Branch<Leaf> = {
  readonly name: string
  readonly branches: readonly Branch<Leaf>[]
  readonly leaves: readonly Leaf[]
}

const deepest = 4

/** Reads 'Zorgaanbod > Verblijf' as the branches above a segment, from the root; at most four. */
export const readGroupPath = (typed: string): string[] =>
  typed
    .split('>')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
    .slice(0, deepest)

/** Branches and leaves in the order in which they first come. */
export function toTree<Leaf extends InTree>(leaves: readonly Leaf[], name = '', depth = 0): Branch<Leaf> {
  const groups = new Map<string, Leaf[]>()
  const own: Leaf[] = []
  for (const leaf of leaves) {
    const next = leaf.groupPath[depth]
    if (next === undefined) own.push(leaf)
    else groups.set(next, [...(groups.get(next) ?? []), leaf])
  }
  const branches = [...groups].map(([group, members]) => toTree(members, group, depth + 1))
  return { name, branches, leaves: own }
}
