/** An address of the public site that is not there, told within its own frame. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Nothing() {
  return null
}
