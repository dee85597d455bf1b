/** The files of the project as text, for tests that read the code itself. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type SourceFile = { readonly path: string; readonly text: string }

/** Every .ts and .tsx file under the folders, generated code left out; paths with forward slashes. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .map((file) => ({ path: file.replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    if (name === 'generated') return []
    if (statSync(file).isDirectory()) return walk(file)
    return /\.(ts|tsx)$/.test(name) ? [file] : []
  })
}

/** The text without comments, so that a rule about code does not trip over a sentence about it. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
