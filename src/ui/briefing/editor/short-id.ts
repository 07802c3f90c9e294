/** The id of a claim without its prefix: `a20` for `claim:a20`. */
export const shortId = (id: string): string => id.replace(/^claim:/, '');
