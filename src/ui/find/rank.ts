import type { Command } from '../../commands/command.ts';

function score(command: Command, words: readonly string[]): number {
  const title = command.title.toLowerCase();
  const rest = `${command.group} ${command.keywords ?? ''}`.toLowerCase();
  let total = 0;
  for (const word of words) {
    if (title.startsWith(word)) total += 4;
    else if (title.includes(` ${word}`)) total += 3;
    else if (title.includes(word)) total += 2;
    else if (rest.includes(word)) total += 1;
    else return 0;
  }
  return total;
}

/** The commands that every word of the query occurs in, best first; all of them, in order, without a query. */
export function ranked(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  return commands
    .map((command) => ({ command, score: score(command, words) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.command);
}
