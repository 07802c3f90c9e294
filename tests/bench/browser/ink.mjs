/**
 * How much there is to see in a picture; a library that draws nothing is fast at it.
 * @param {import('@playwright/test').Browser} browser reads the picture in a page of its own
 * @param {Buffer} png
 * @returns {Promise<{colours: number, ink: number}>} distinct colours, and the share of pixels unlike the commonest
 */
export async function inkOf(browser, png) {
  const page = await browser.newPage();
  const found = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) return { colours: 0, ink: 0 };
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const commonest = [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
    return { colours: counts.size, ink: 1 - commonest / pixels.length };
  }, png.toString('base64'));
  await page.close();
  return found;
}
