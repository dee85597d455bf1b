import { InvalidFormAlert } from '@amsterdam/design-system-react/dist/InvalidFormAlert'
import { texts } from './texts'

/** Errors by field name, as form validation gives them. */
export type ErrorsByField = Readonly<Record<string, readonly string[] | null | undefined>>

/** One line per error, linked to its field (#name), in the order of the form. */
export const errorLinks = (errors: ErrorsByField): { id: string; label: string }[] =>
  Object.entries(errors).flatMap(([name, messages]) => (messages ?? []).map((label) => ({ id: `#${name}`, label })))

/** The list of errors at the top of a form: gets the focus, links to each field, counts in the title of the page. */
export function FormErrors({ errors }: { errors: ErrorsByField }) {
  return <InvalidFormAlert errors={errorLinks(errors)} heading={texts.formErrors} headingLevel={2} />
}
