/**
 * A window of text with its character codes beside it. Scanning an array of numbers is several times faster than asking
 * a string for one character at a time; values are cut from the string, at the same positions.
 */
export class XmlWindow {
  text = ''
  length = 0
  /** One code per UTF-16 unit, and a 0 behind the last: no XML holds that character, so every loop ends there. */
  codes = new Uint16Array(0)
  #bytes = Buffer.alloc(0)
  /** Nothing in the window has to be decoded: it holds no reference and no carriage return. */
  plain = true

  set(text: string): void {
    this.text = text
    this.length = text.length
    if (this.codes.length <= text.length) {
      this.codes = new Uint16Array(text.length * 2 + 16)
      this.#bytes = Buffer.from(this.codes.buffer)
    }
    this.#bytes.write(text, 0, 'utf16le')
    this.codes[text.length] = 0
    this.plain = !text.includes('&') && !text.includes('\r')
  }
}
