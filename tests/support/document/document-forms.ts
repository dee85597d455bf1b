/** The forms of documents as a browser sends them: the fields first, the file last. */
export const documentFields = {
  title: 'Verslag van de pilot',
  kind: 'report',
  visibility: 'internal',
  availability: 'available',
} as const

export type TestFile = { readonly name: string; readonly content: Buffer | string }

export function multipart(fields: Readonly<Record<string, string>>, file?: TestFile): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const content = typeof file?.content === 'string' ? Buffer.from(file.content) : file?.content
  if (file && content) form.set('bestand', new File([new Uint8Array(content)], file.name))
  return form
}
