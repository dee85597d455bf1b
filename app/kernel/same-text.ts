/** Whether somebody told the same story again: a reason for a notice, never for a refusal. */
import { foldText } from './clean-text'

/** In letters and digits; shorter texts are the same by chance ("Op schema."). */
const leastLength = 15

/** The same words in the same order, whatever the capitals, accents, blanks and punctuation. */
export function isSameText(before: string, after: string): boolean {
  const now = foldText(after)
  return now.length >= leastLength && now === foldText(before)
}
