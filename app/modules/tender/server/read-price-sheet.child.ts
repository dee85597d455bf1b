/** The child process that opens a bidder's price sheet: from memory, with nothing secret in its environment. */
import { serveInChild } from '~/platform/child/serve-in-child'
import { type PriceSheetInput, type PriceSheetMessage, readPriceRows } from './read-price-rows.server'

serveInChild<PriceSheetInput, PriceSheetMessage>(async (input, send) => send(await readPriceRows(input)))
