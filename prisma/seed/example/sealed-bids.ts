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
      '{"format":1,"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"ZadVykIhT4CqKEOuNstvbQ","body":"aFPdRIetdelwkY8KgJIGmkofit2OtZBEVQ5TBXX6VA3HJ4maca1-3RkRC0OFoi1es3KBGMfMXDSjR4rX"}',
  },
  {
    tender: openTenderNumbers.bidding,
    account: 'contractmanager',
    kind: 'opener',
    publicKey: '6eb975ddf8817c6478b25980288299880ed6ae8838bf5f2202224b66f1e7a754',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"B5PAPFzC8cwZZ8gvq-oKRw","body":"X7Rpgs4CPl3QZ_Whdn-5WvN07yoh-SWhTonYeVz72w3VtPyCqH2H0zQnKsUb4vcXMZBP6jpEEFSiVysm"}',
  },
  {
    tender: openTenderNumbers.bidding,
    account: 'controller',
    kind: 'opener',
    publicKey: 'be18fba162b6fad5eb86ed30a1d49ccc33908c15cb3ca8da1e8b3d77a140cb0a',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"vcGsQl9bbUTE_IF2llajkw","body":"itd2ChuErA6j4lsFnB8d89gPb8-3nkG38ClvAu3MqFo8R5aDioKGp62fNkp562qmoTXiT7wBvoVCJXZc"}',
  },
  {
    tender: openTenderNumbers.sealed,
    account: 'inkoper',
    kind: 'opener',
    publicKey: '17396c3ad9030a060d258fb4989fe34098be9cbaaa183cddf3f150b4ffefe071',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"tuNAFFcCmb47-xD0RSh2dA","body":"d_3UNSj9DgnimbTzHLjEyhKj759ZdU-6RuuNbulfKbhtnHUPPKgEh2cGCOO7_XpGCzjba8hKypm4gma7"}',
  },
  {
    tender: openTenderNumbers.sealed,
    account: 'contractmanager',
    kind: 'opener',
    publicKey: '75f13fffedc200e580c6f91d48202c64a51f9cb754703b447cf7e0849fd8563f',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"noAwE4klSB3uLwbdLqJsiw","body":"z-0tERyneAzrFkwoo5Yxf8QlF6anwEPMufXUkRPf-sIlpsyCr7WdF5jUhM1z3hs9aid4J1OhkSf8WXBs"}',
  },
  {
    tender: openTenderNumbers.sealed,
    account: 'controller',
    kind: 'escrow',
    publicKey: '1b07bfef695333018e06dd6e8af4058e7fd1d5dc355bc6affc970694dd14fc31',
    lockedPrivate:
      '{"format":1,"kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"swqn87_D4GG02M-6HAkbaw","body":"bErPGwZdiKSByIPM7gvBzW_2j3HbJOPdL_Z0bppqk8rX01txZGGxAlKjCVKNgJ5vgQcRbZ4uL9B_NXhJ"}',
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
