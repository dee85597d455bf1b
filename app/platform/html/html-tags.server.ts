/** The start of an element in HTML, as React writes it; fields and options have rules of their own there. */
import { attributeText } from './html-attributes.server'

export type Props = Readonly<Record<string, unknown>>

/** Elements without an end. */
export const voidTags: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
])

/** `chosen` is the value of the <select> around an option. Throws for an element of somebody's own making. */
export function startTag(tag: string, props: Props, chosen: unknown): string {
  if (tag.includes('-')) throw new TypeError(`Not an element of HTML: ${tag}`)
  const end = voidTags.has(tag) ? '/>' : '>'
  if (tag === 'input') return `<${tag}${attributes(props, inputAside)}${inputState(props)}${end}`
  if (tag === 'option')
    return `<${tag}${attributes(props, optionAside)}${isChosen(props, chosen) ? ' selected=""' : ''}${end}`
  return `<${tag}${attributes(props, tag === 'select' ? selectAside : aside)}${end}`
}

const aside: ReadonlySet<string> = new Set(['children', 'dangerouslySetInnerHTML'])
const selectAside: ReadonlySet<string> = new Set([...aside, 'value', 'defaultValue'])
const optionAside: ReadonlySet<string> = new Set([...aside, 'selected'])
const inputAside: ReadonlySet<string> = new Set([...selectAside, 'checked', 'defaultChecked'])

function attributes(props: Props, except: ReadonlySet<string>): string {
  let text = ''
  for (const name in props) {
    const value = props[name]
    if (value !== null && value !== undefined && !except.has(name)) text += attributeText(name, value)
  }
  return text
}

/** What is filled in stands last. */
function inputState({ checked, defaultChecked, value, defaultValue }: Props): string {
  const [isChecked, filled] = [checked ?? defaultChecked, value ?? defaultValue]
  const mark = isChecked === null || isChecked === undefined ? '' : attributeText('checked', isChecked)
  return filled === null || filled === undefined ? mark : mark + attributeText('value', filled)
}

function isChosen({ value, children, selected }: Props, chosen: unknown): boolean {
  if (chosen === null || chosen === undefined) return Boolean(selected)
  const own = value ?? children
  if (typeof own === 'object') throw new TypeError('An option whose value is no text')
  return Array.isArray(chosen) ? chosen.some((each) => String(each) === String(own)) : String(chosen) === String(own)
}
