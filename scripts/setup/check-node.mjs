/** Import this first: stops with a clear sentence on a Node that is too old. Written in what an old Node understands. */
import { texts } from './texts.mjs'

var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(texts.nodeTooOld(process.versions.node))
  process.exit(1)
}
