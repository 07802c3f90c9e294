import type { Page } from '@playwright/test';

/** Drops files on the window, as a person does from a folder. */
export async function dropFiles(
  page: Page,
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
): Promise<void> {
  const encoded = files.map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const);
  const transfer = await page.evaluateHandle((dropped) => {
    const carried = new DataTransfer();
    for (const [name, base64] of dropped) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      carried.items.add(new File([bytes], name));
    }
    return carried;
  }, encoded);
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
}
