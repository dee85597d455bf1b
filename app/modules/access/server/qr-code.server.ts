/** A QR code as one SVG path, so that the page draws it without a picture or a script. */
import { encode } from 'uqr'

export type QrCode = { readonly size: number; readonly path: string }

/** The code of this text; the path is of unit squares on a grid of `size` by `size`, with its white border. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
