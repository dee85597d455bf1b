/** One text of each combination of colours on a page, for a look at what a theme changes: the colours and nothing else. */

/**
 * Runs in the browser. Texts with the same letters on the same backgrounds have the same contrast, so two of each are
 * enough: the first and the last. What else decides whether axe measures a text is part of the combination too: whether
 * it is disabled, cut off, or longer than one character. Text beside which something floats is never left out.
 */
export function colourExamples(): Element[] {
  const all = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility())
  const backgrounds = new Map<Element | null, string>([[null, '']])
  const backgroundOf = (element: Element | null): string => {
    const known = backgrounds.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element as Element)
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join()
    const isPlain = own === 'rgba(0, 0, 0, 0),none,1,none,normal'
    const under = backgroundOf((element as Element).parentElement)
    const background = isPlain ? under : `${under}|${own}`
    backgrounds.set(element, background)
    return background
  }
  const afloat = all
    .filter((each) => {
      const { position, cssFloat, transform } = getComputedStyle(each)
      return position !== 'static' || cssFloat !== 'none' || transform !== 'none'
    })
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
  const isBeside = (text: Element): boolean => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    return afloat.some(
      ({ each, box }) =>
        box.left < right &&
        box.right > left &&
        box.top < bottom &&
        box.bottom > top &&
        !each.contains(text) &&
        !text.contains(each),
    )
  }
  const isCutOff = (text: Element): boolean => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    if (right - left < 4 || bottom - top < 4) return true
    for (let around = text.parentElement; around !== null && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue
      const box = around.getBoundingClientRect()
      if (left < box.left || right > box.right || top < box.top || bottom > box.bottom) return true
    }
    return false
  }
  const writtenIn = (element: Element): string => {
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? ''
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return element.value || element.placeholder
    return [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue?.trim() : ''))
      .join('')
  }
  const groups = new Map<string, Element[]>()
  for (const [at, text] of all.entries()) {
    const written = writtenIn(text)
    if (written === '') continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(text)
    const combination = [
      ...[color, fontSize, fontWeight, textShadow, backgroundOf(text), text.tagName, written.length > 1],
      ...[text.closest(':disabled, [aria-disabled=true]') !== null, isCutOff(text), isBeside(text) ? at : ''],
    ].join(';')
    groups.set(combination, [...(groups.get(combination) ?? []), text])
  }
  return [...groups.values()].flatMap((texts) => [...new Set([texts[0], texts.at(-1)])] as Element[])
}
