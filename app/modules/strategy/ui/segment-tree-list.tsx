import type { ReactNode } from 'react'
import { type Branch, type InTree, toTree } from '../domain/segment-tree'

type SegmentTreeListProps<Leaf> = {
  segments: readonly Leaf[]
  keyOf: (segment: Leaf) => string
  show: (segment: Leaf) => ReactNode
}

/** The segments as the tree that they are. */
export function SegmentTreeList<Leaf extends InTree>({ segments, keyOf, show }: SegmentTreeListProps<Leaf>) {
  return <BranchList branch={toTree(segments)} keyOf={keyOf} show={show} />
}

function BranchList<Leaf extends InTree>({
  branch,
  keyOf,
  show,
}: Omit<SegmentTreeListProps<Leaf>, 'segments'> & { branch: Branch<Leaf> }) {
  return (
    <ul className="ld-tree">
      {branch.leaves.map((leaf) => (
        <li key={keyOf(leaf)}>{show(leaf)}</li>
      ))}
      {branch.branches.map((child) => (
        <li key={`tak:${child.name}`}>
          <span className="ld-tree__branch">{child.name}</span>
          <BranchList branch={child} keyOf={keyOf} show={show} />
        </li>
      ))}
    </ul>
  )
}
