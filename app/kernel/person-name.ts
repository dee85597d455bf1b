/** Recognises a child's name in free text by the word before it ("cliënt Jan de Vries") or by a label ("naam: …"). */
import { cleanText, foldText } from './clean-text'

const particle = `(?:van|de|der|den|ten|ter|te|het|in|el|al|bin|ben|da|dos|'t|’t)`
const word = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]*`
const initials = String.raw`(?:\p{Lu}\.){1,4}`
// First letters in both cases by hand: with the flag 'i' a capital would no longer mean anything.
const subject = `(?:[Cc]li[eë]nte?n?|[Jj]eugdigen?|[Kk]ind|[Ll]eerling|[Pp]upil|[Pp]ati[eë]nte?|[Zz]oon(?:tje)?|[Dd]ochter(?:tje)?|[Bb]roer(?:tje)?|[Zz]us(?:je)?|[Mm]eisje|[Jj]ongen|[Mm]oeder|[Vv]ader|[Cc]asus|[Bb]etreft)`
const between = String.raw`(?:\s*[:=,]\s*|\s+-?\s*)`

// "cliënt Jan de Vries", "jeugdige J. Bakker", "kind: Sem Visser"
const subjectWithFullName = new RegExp(
  String.raw`(?<!\p{L})${subject}${between}((?:${word}\s+|${initials}\s*)(?:${particle}\s+){0,2}${word})`,
  'gu',
)
// "cliënt Emma": one word, which then has to be a first name
const subjectWithOneName = new RegExp(String.raw`(?<!\p{L})${subject}${between}(${word})`, 'gu')
// "naam: Jan", "voornaam: J."
const label = new RegExp(
  String.raw`(?<![\p{L}_-])(?:[Nn]aam|[Vv]oornaam|[Aa]chternaam|[Rr]oepnaam|[Nn]aam (?:kind|cli[eë]nt|jeugdige))\s*[:=]\s*(${word}|${initials})`,
  'gu',
)
const fullName = new RegExp(String.raw`^(?:${word}|${initials})\s*(?:${word}\s+)?(?:${particle}\s+){0,2}${word}$`, 'u')

/** Common first names of children in the Netherlands: enough to tell "cliënt Emma" from "kind Centraal". */
const firstNames = new Set(
  (
    'adam ali amina amir anna anne anouk aya ayoub bas bram britt daan daniel david demi denise dylan eline elif elin ' +
    'elise emily emma esmee eva evi fatima fay femke fenna finn fleur floor gijs guus hannah hasan hugo ibrahim ilse ' +
    'isa isabel ivy jack jan jayden jasmijn jasper jeroen jens jesse jip joep joris julia julian jurre kevin kim lars ' +
    'laura lieke lies lina linda lisa liv lot lotte lucas luca luna luuk maartje maria mark max mees mehmet mia mila ' +
    'milan milou mike mohamed mohammed mohammad morris naomi niels niek nina noah noor nora olaf olivia omar oscar pepijn ' +
    'peter piet pim quinten rick rik robin roos ruben ryan saar sam samuel sanne sara sarah selin sem senna sofie sophie ' +
    'stan stijn suus sven teun thijs thomas thom tijn tim tess tessa tom vera vince willem wouter yara yasmin youssef ' +
    'yusuf zara zeynep zoe'
  ).split(' '),
)

/** Words with a capital that follow a subject without being a name. */
const notNames = new Set(
  [
    ...'leiden leiderdorp oegstgeest zoeterwoude alphen aan den rijn hillegom kaag en braassem katwijk lisse'.split(
      ' ',
    ),
    ...'nieuwkoop noordwijk teylingen'.split(' '),
    ...'centraal zorg jeugd jeugdwet jeugdhulp jeugdigen gezin gezinnen kind leidse regio holland rijnland wmo'.split(
      ' ',
    ),
    ...'stichting cooperatie vereniging praktijk zorggroep instelling gemeente team bureau project product'.split(' '),
    ...'ambulant verblijf crisis regie plan veilig thuis nederland europa januari februari maart april mei juni'.split(
      ' ',
    ),
    ...'juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag'.split(' '),
  ].map(foldText),
)

const isName = (text: string): boolean => !notNames.has(foldText(text))

// Most texts hold none of the words: a quick look saves the careful one.
const anySubject = /cli|jeugd|kind|leerl|pupil|pati|zoon|docht|broer|zus|meisje|jongen|moeder|vader|casus|betreft|naam/i

/** Whether a text names a child by a subject word, or (with `labels`) by a label such as "naam:", before the name. */
export function hasPersonName(original: string, { labels }: { labels: boolean } = { labels: true }): boolean {
  if (original.length < 5) return false
  const text = cleanText(original)
  if (!anySubject.test(text)) return false
  for (const match of text.matchAll(subjectWithFullName)) {
    const names = (match[1] ?? '').split(/\s+/).filter((part) => /^\p{Lu}/u.test(part))
    if (names.every(isName)) return true
  }
  for (const match of text.matchAll(subjectWithOneName)) if (firstNames.has(foldText(match[1] ?? ''))) return true
  return labels && [...text.matchAll(label)].some((match) => isName(match[1] ?? ''))
}

/** Whether a whole cell is a person's name: "Sanne Jansen", "J. de Vries"; the first name has to be known or initials. */
export function isPersonName(original: string): boolean {
  const text = cleanText(original)
  if (!fullName.test(text)) return firstNames.has(foldText(text))
  const first = text.split(/[\s.]/)[0] ?? ''
  return /^\p{Lu}\./u.test(text) || firstNames.has(foldText(first))
}
