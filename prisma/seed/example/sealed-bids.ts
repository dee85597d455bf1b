/**
 * Sealed bids in a tender that closed and was not opened yet, so that staff can try an opening. All of it is invented.
 * The holders' keys are made beforehand, under passphrases that stand in the README: they protect nothing but the example.
 */
import { deterministicId } from '../deterministic-id'
import { openTenderNumbers } from './open-tenders'

export type ExampleHolder = {
  /** In the tender that is open for bids nobody is outside the team, so that none of the three is in escrow. */
  readonly tender: string
  readonly account: string
  readonly kind: 'opener' | 'escrow'
  readonly publicKey: string
  readonly lockedPrivate: string
}

/** The passphrase of each is 'voorbeeld wachtzin <account>'. */
export const exampleHolders: readonly ExampleHolder[] = [
  {
    tender: openTenderNumbers.bidding,
    account: 'inkoper',
    kind: 'opener',
    publicKey: 'fb4d39eaaa7d799ca62d00c41ec5e9a762fa5b07ed717501a5160ef314d53251',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":65536,"r":8,"p":2,"salt":"41AhnefBFGM-zfDmaHFddQ","body":"WklMwY4fUOvr9e5_IFK2Tx2HVSc4LapWWTY7hq5xtxMADP-xG0tGbXUTr5p3hor1PEX1kfraX-p9GPB5"}',
  },
  {
    tender: openTenderNumbers.bidding,
    account: 'contractmanager',
    kind: 'opener',
    publicKey: '6eb975ddf8817c6478b25980288299880ed6ae8838bf5f2202224b66f1e7a754',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":65536,"r":8,"p":2,"salt":"bar4L-vf0eDfYo_wAGfp2w","body":"5NiSevdwEd38CwuAHbX3sLzqbKNnuHO_VyaR125AMNu30jl7frLU3ylULOll36Vs-0JjCnFMEUW_x7KD"}',
  },
  {
    tender: openTenderNumbers.bidding,
    account: 'controller',
    kind: 'opener',
    publicKey: 'be18fba162b6fad5eb86ed30a1d49ccc33908c15cb3ca8da1e8b3d77a140cb0a',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":65536,"r":8,"p":2,"salt":"6f0tDl9v0_YWWoVxfTveWQ","body":"7xUnd99NnMcJFUNsQRM2VvAkr395h2jlb7DQ_5Ei2ZppNTXbv8PdDSscXw_5--RDgw-LF5OKFW6hey83"}',
  },
  {
    tender: openTenderNumbers.sealed,
    account: 'inkoper',
    kind: 'opener',
    publicKey: '17396c3ad9030a060d258fb4989fe34098be9cbaaa183cddf3f150b4ffefe071',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":65536,"r":8,"p":2,"salt":"0axbMi0t0EIJ4ROgE7agUQ","body":"0ZAz988QoCKOu-n5r4B03tFEHyO8D0C_YjaLLhrzomixrZb_jM8935jd546hEmY-J-e7Vk6L0u9fqyGc"}',
  },
  {
    tender: openTenderNumbers.sealed,
    account: 'contractmanager',
    kind: 'opener',
    publicKey: '75f13fffedc200e580c6f91d48202c64a51f9cb754703b447cf7e0849fd8563f',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":65536,"r":8,"p":2,"salt":"HVz1kybQ6hKJSW6piiziTQ","body":"lqzAr6Id9VLSRSRqlMrogDRo80_7vMWSXorN6srpn4RFuTBqCbOLmi50gZVmLjAvjKDFXGeAAd5PZhOO"}',
  },
  {
    tender: openTenderNumbers.sealed,
    account: 'controller',
    kind: 'escrow',
    publicKey: '1b07bfef695333018e06dd6e8af4058e7fd1d5dc355bc6affc970694dd14fc31',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":65536,"r":8,"p":2,"salt":"vzYC79JONoDcqmxBlHmVXQ","body":"2HSY486tIPDULtVradvJaRukWp40OiGLxgTlWxpaxm997JZaPVfrqgscNJuXJVPdoi4MYTNdRdb1RtAm"}',
  },
]

export const holderIdOf = ({ tender, account }: Pick<ExampleHolder, 'tender' | 'account'>): string =>
  deterministicId(`key-holder:${tender}:${account}`)

export type ExampleBid = {
  readonly supplier: string
  readonly signer: string
  readonly position: string
  readonly receivedAt: string
  readonly lead: string
  readonly partners: readonly string[]
  readonly promise: string
  /** Of the room that the tender leaves between the least and the highest price, in hundredths. */
  readonly pricePart: number
}

export const sealedBids: readonly ExampleBid[] = [
  {
    supplier: 'cardea',
    signer: 'Lotte Zandstra',
    position: 'bestuurder',
    receivedAt: '2026-11-19T14:22:08.431Z',
    lead: 'Wij sluiten aan op wat kinderen na school al doen: sport, muziek en buiten zijn, in de eigen wijk.',
    partners: [],
    promise: 'Elke groep heeft twee vaste begeleiders',
    pricePart: 62,
  },
  {
    supplier: 'prodeba',
    signer: 'Daan Kuipersma',
    position: 'directeur',
    receivedAt: '2026-11-20T09:05:51.007Z',
    lead: 'Wij werken in kleine groepen en oefenen wat thuis en op school lastig is.',
    partners: ['Buurtsport De Waard (voorbeeld)'],
    promise: 'Een kind begint binnen twee weken na de aanmelding',
    pricePart: 48,
  },
]
