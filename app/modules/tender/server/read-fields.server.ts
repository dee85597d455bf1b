/** The texts of a form by name; of a name that was sent more than once the last one. */
export function readFields(form: FormData): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of form.entries())
    if (typeof value === 'string') fields.set(name, value.replaceAll('\0', ''))
  return fields
}
