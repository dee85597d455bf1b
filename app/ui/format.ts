/** How amounts, shares, days and moments read: the screens' door to the kernel's own words for them. */
export * from '~/kernel/dutch-format'
