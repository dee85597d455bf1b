/** Which comments a role reads at all; row-level security decides for which providers. */
export type ReadComments = { readonly read: boolean; readonly internal: boolean }

/** Internal ones are for who may write them; the rest for who may read deliveries. */
export const readableComments = <C extends { readonly visibility: 'internal' | 'shared' }>(
  comments: readonly C[],
  may: ReadComments,
): C[] => (may.read ? comments.filter((comment) => may.internal || comment.visibility === 'shared') : [])
