import { WRITTEN } from '../formats/manifest.ts';
import { limitLines } from './commands/limits.ts';

const formats = WRITTEN.map(({ extension, title }) => `    ${extension.padEnd(16)}${title}`).join('\n');

/** What `--help` prints. */
export const USAGE = `throughline: who is tied to whom, who says so, when, and how sure

Usage
  throughline validate FILE          Say whether a dossier opens, and what is wrong with it
  throughline stats FILE             Count what a dossier or a file of another format holds
  throughline convert IN OUT         Write a dossier or a file of another format, or a part of it, in any format
  throughline formats                List what can be read and written, and what survives

The ending of OUT chooses the format
${formats}

Options of convert
  --lens JSON       Leave out what this lens hides, such as '{"hiddenTypes":["denies"],"hideUnrelated":true}'
                    Keys: hiddenTypes, hiddenKinds, hiddenCertainties, hiddenSources, hiddenSpeakers,
                    hiddenEntities (lists of ids), hideUnrelated (true or false)
  --around ID       Only what can be reached from this entity; may be given several times
  --steps K         … in at most K steps (1 if not given)
  --encoding NAME   How the letters of IN are read, such as utf-8, windows-1252 or windows-1251; recognised if not given
  --report json     Print what was found in IN, and every remark; OUT may then be left out

Limits of what is read
  --limit ID=VALUE  Allow more, or less, than usual, such as --limit bytes=2GB; may be given several times.
                    Allow more only for files that you trust, and where the memory suffices
${limitLines().join('\n')}

General options
  --json            Results and issues as JSON
  --help, --version

Results go to standard output, issues to standard error.
Exit codes: 0 fine, 1 the file is invalid or the operation failed, 2 wrong usage.`;
