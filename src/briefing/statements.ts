import type { Statement } from '../dossier/types.ts';

/** The statements with an empty one put in at `place` (0 is first); it opens a paragraph. */
export function addStatement(statements: readonly Statement[], place: number): Statement[] {
  const fresh: Statement = { text: '', claims: [], paragraph: true };
  return statements.toSpliced(place, 0, fresh);
}

/** The statements without one. */
export function removeStatement(statements: readonly Statement[], place: number): Statement[] {
  return statements.toSpliced(place, 1);
}

/** The statements with one moved by so many places, as far as there is room. */
export function moveStatement(statements: readonly Statement[], place: number, by: number): Statement[] {
  const moved = statements[place];
  if (!moved) return [...statements];
  const to = Math.min(statements.length - 1, Math.max(0, place + by));
  return statements.toSpliced(place, 1).toSpliced(to, 0, moved);
}

/** The statements with the words or the claims of one changed. */
export function changeStatement(
  statements: readonly Statement[],
  place: number,
  change: Partial<Pick<Statement, 'text' | 'claims'>>,
): Statement[] {
  return statements.map((statement, i) => (i === place ? { ...statement, ...change } : statement));
}

/** The statements with one that opens a paragraph where it did not, or goes on where it did. */
export function toggleParagraph(statements: readonly Statement[], place: number): Statement[] {
  return statements.map((statement, i): Statement => {
    if (i !== place) return statement;
    const { paragraph, ...rest } = statement;
    return paragraph ? rest : { ...rest, paragraph: true };
  });
}

/** The claims of a statement with one added at the end, or taken out. */
export function toggleClaim(claims: Statement['claims'], id: string): string[] {
  return claims.includes(id) ? claims.filter((claim) => claim !== id) : [...claims, id];
}
