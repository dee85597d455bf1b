/** Logging in, the own account, people and their roles, mail. */
import { randomUUID } from 'node:crypto'
import type { Form, RouteEntry } from './entry'

const own = 'loginWhileSettingUp'
const person = { userId: 'user' } as const

export const accessEntries: Readonly<Record<string, RouteEntry>> = {
  root: { loader: { may: 'public' } },
  _index: { loader: { may: 'public', ok: 302 } },
  inloggen: {
    loader: { may: 'public', ok: 302, visitor: 200 },
    action: { may: 'public', ok: 422 },
  },
  'inloggen_.code': {
    loader: { may: 'public', ok: 302, visitor: 200 },
    action: { may: 'public', ok: 302, visitor: 422 },
  },
  uitloggen: {
    loader: { may: 'public', ok: 302 },
    action: { may: 'public', ok: 302, endsSession: true },
  },
  'uitnodiging.$token': {
    loader: { may: 'public', ok: 410 },
    action: { may: 'public', ok: 409, visitor: [302, 422] },
  },
  'wachtwoord-vergeten': {
    loader: { may: 'public' },
    action: { may: 'public', ok: 422 },
  },
  'wachtwoord-herstellen.$token': {
    loader: { may: 'public', ok: 410 },
    action: { may: 'public', ok: 422 },
  },
  'eerste-beheerder': {
    loader: { may: 'public', ok: 302 },
    action: { may: 'public', ok: 422 },
  },
  thema: {
    loader: { may: 'public', ok: 302 },
    action: { may: 'public', ok: 302, harmless: { theme: 'geen' } },
  },
  account: {
    loader: { may: own },
    action: { may: own, ok: 302, harmless: { mark: 'onbekend' } },
  },
  'account_.tweede-stap': {
    loader: { may: own },
    action: { may: own, ok: 422 },
  },
  'account_.wachtwoord': {
    loader: { may: own },
    action: { may: own, ok: 422 },
  },
  'wissel-rol': {
    loader: { may: own },
    action: { may: own, ok: 404, harmless: { membershipId: randomUUID() } },
  },
  weergaven: {
    loader: { may: 'view:save' },
    action: { may: 'view:save', ok: 404, harmless: { id: randomUUID(), wat: 'verwijderen' } },
  },
  gebruikers: {
    loader: { may: 'user:manage' },
    action: { may: 'user:manage', ok: 409, harmless: { intent: 'withdraw', invitationId: randomUUID() } },
  },
  'gebruikers_.uitnodigen': {
    loader: { may: 'user:manage' },
    action: { may: 'user:manage', ok: 422 },
  },
  'gebruikers_.$userId': {
    loader: { may: 'user:manage', params: person },
    action: {
      may: 'user:manage',
      params: person,
      ok: 422,
      harmless: { intent: 'end', membershipId: 'geen' },
      forms: (): readonly Form[] => [
        { intent: 'disable', version: '1' },
        { intent: 'clear-second-step', version: '1' },
        { intent: 'end', membershipId: randomUUID(), version: '1' },
        { intent: 'role', membershipId: randomUUID(), version: '1', role: 'administrator' },
      ],
    },
  },
  'postvak-uit': { loader: { may: 'mail:read' } },
  'postvak-uit_.$mailId': { loader: { may: 'mail:read', params: { mailId: 'mail' } } },
}
