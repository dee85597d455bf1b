/** The nonce of this response, for the scripts that we write; empty in the browser, where it is not needed. */
import { createContext, useContext } from 'react'

export const NonceContext = createContext('')
export const useNonce = (): string => useContext(NonceContext)
