/** True on a Mac, where Command takes the place of Ctrl. */
export const isMac: boolean = /Mac|iPhone|iPad/.test(navigator.userAgent);
