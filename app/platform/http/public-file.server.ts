/** A small text that is the same for everybody: feeds, calendars, what robots read. Kept for five minutes. */
export const publicFile = (text: string, mediaType: string): Response =>
  new Response(text, {
    headers: { 'Content-Type': mediaType, 'Cache-Control': 'public, max-age=300' },
  })
