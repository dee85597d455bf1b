import { createHash } from 'node:crypto'
import type { ExampleDelivery, ExampleObligation } from '../example/shapes'

/** The receipt of an invented delivery; its number starts with VB, so that it is never taken for a real one. */
export function exampleReceipt(
  delivery: ExampleDelivery,
  obligation: ExampleObligation,
  file: { readonly sha256: string },
): { number: string; text: string; sha256: string } {
  const number = `VB-${obligation.templateCode}-${obligation.period}-${obligation.contractNumber.slice(-4)}-${delivery.number}`
  const text = [
    'VOORBEELD. Ontvangstbewijs van een verzonnen verantwoording.',
    `Nummer: ${number}`,
    `Contract: ${obligation.contractNumber}`,
    `Sjabloon: ${obligation.templateCode}, periode ${obligation.period}, versie ${delivery.number}`,
    `Bestand: ${delivery.fileName}`,
    `SHA-256 van het bestand: ${file.sha256}`,
    `Ingediend op ${delivery.submittedOn} door ${delivery.signerName}`,
  ].join('\n')
  return { number, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }
}
