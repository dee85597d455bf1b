/** A piece of text around what was found, as the database marks it. */
export type SnippetPart = { readonly text: string; readonly isFound: boolean }

const begin = '\uE000'
const end = '\uE001'

/** Takes the two marks out of a text that will be searched. */
export const withoutMarks = (text: string): string => text.replace(/[\uE000\uE001]/g, ' ')

/** The parts of a snippet in order; none when nothing in the text was found. */
export function readSnippet(marked: string | null): SnippetPart[] {
  if (marked === null || !marked.includes(begin)) return []
  return marked.split(begin).flatMap((piece, index) => {
    if (index === 0) return piece === '' ? [] : [{ text: piece, isFound: false }]
    const [found = '', rest = ''] = piece.split(end, 2)
    return [{ text: found, isFound: true }, ...(rest === '' ? [] : [{ text: rest, isFound: false }])]
  })
}
