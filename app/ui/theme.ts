/** The themes a person can choose; 'systeem' follows the computer. Also the values of <html data-theme> and the cookie. */
export const themes = ['licht', 'donker', 'systeem'] as const
export type Theme = (typeof themes)[number]

/** The theme for a text from a form or a cookie; anything unknown is 'systeem'. */
export const toTheme = (text: string | null | undefined): Theme => themes.find((theme) => theme === text) ?? 'systeem'
