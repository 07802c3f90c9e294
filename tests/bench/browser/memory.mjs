/**
 * Bytes of a page and its workers: JavaScript heap plus array buffers, which `usedJSHeapSize` leaves out.
 * @typedef {{peak: number, held: number}} Memory the most that was seen so far, and what remains after a collection
 */

/** How often it is looked at, in milliseconds. */
const INTERVAL = 100;

/** @typedef {{usedSize: number, backingStorageSize?: number}} Usage */
/** @param {Usage} usage */
const bytesOf = ({ usedSize, backingStorageSize = 0 }) => usedSize + backingStorageSize;

/**
 * Sends to a worker, which speaks through its page's session.
 * @param {import('@playwright/test').CDPSession} cdp
 */
function workersOf(cdp) {
  /** @type {Set<string>} */
  const sessions = new Set();
  /** @type {Map<number, (result: unknown) => void>} */
  const waiting = new Map();
  let last = 0;
  cdp.on('Target.attachedToTarget', ({ sessionId }) => void sessions.add(sessionId));
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => void sessions.delete(sessionId));
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  /**
   * The answer, or undefined from a worker that is too busy, or gone.
   * @param {string} sessionId @param {string} method @param {number} patience in milliseconds
   */
  const ask = (sessionId, method, patience) =>
    new Promise((/** @type {(result: unknown) => void} */ done) => {
      last += 1;
      waiting.set(last, done);
      setTimeout(done, patience, undefined);
      const message = JSON.stringify({ id: last, method, params: {} });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => done(undefined));
    });
  return { sessions, ask };
}

/**
 * Watches the memory of a page from now on.
 * @param {import('@playwright/test').CDPSession} cdp
 * @returns {Promise<() => Promise<Memory>>}
 */
export async function memoryOf(cdp) {
  const { sessions, ask } = workersOf(cdp);
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  /** @type {Map<string, number>} */
  const lastSeen = new Map();
  /** @param {string} sessionId @param {number} patience */
  const workerBytes = async (sessionId, patience) => {
    const usage = await ask(sessionId, 'Runtime.getHeapUsage', patience);
    if (usage) lastSeen.set(sessionId, bytesOf(/** @type {Usage} */ (usage)));
    return lastSeen.get(sessionId) ?? 0;
  };
  const total = async (patience = INTERVAL) => {
    const own = bytesOf(await cdp.send('Runtime.getHeapUsage'));
    const workers = await Promise.all([...sessions].map((id) => workerBytes(id, patience)));
    return workers.reduce((sum, bytes) => sum + bytes, own);
  };
  let peak = 0;
  let looking = true;
  const look = async () => {
    while (looking) {
      peak = Math.max(peak, await total());
      await new Promise((done) => setTimeout(done, INTERVAL));
    }
  };
  const looked = look().catch(() => undefined);
  return async () => {
    looking = false;
    await looked;
    await cdp.send('HeapProfiler.collectGarbage');
    await Promise.all([...sessions].map((id) => ask(id, 'HeapProfiler.collectGarbage', 5000)));
    return { peak, held: await total(5000) };
  };
}
