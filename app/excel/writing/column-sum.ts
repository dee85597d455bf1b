/** Adds whole amounts exactly, however many: small sums stay a number, larger ones move to a BigInt. */
export class ColumnSum {
  #whole = 0n
  #part = 0

  add(amount: number): void {
    const next = this.#part + amount
    if (Number.isSafeInteger(next)) this.#part = next
    else {
      this.#whole += BigInt(this.#part)
      this.#part = amount
    }
  }

  reset(): void {
    this.#whole = 0n
    this.#part = 0
  }

  /** The sum as decimal text: 123456 with 2 places → '1234.56'. */
  text(places: number): string {
    const total = this.#whole + BigInt(this.#part)
    const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
    const whole = digits.slice(0, digits.length - places)
    const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
    const sign = total < 0n ? '-' : ''
    return fraction === '' || places === 0 ? sign + whole : `${sign}${whole}.${fraction}`
  }
}
