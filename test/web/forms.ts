/** What hands do in the console's dialogs. */
import type { Page } from 'playwright-core';

/** An option of a list in the open dialog; the label whole, or as a pattern. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').last().getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).click();
}

/** Presses a button of the dialog, which stays open. */
export async function press(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('dialog').last().getByRole('button', { name: button }).click();
}

/** Presses the dialog's button, and it is done. */
export async function send(page: Page, button: string | RegExp): Promise<void> {
  await press(page, button);
  await page.locator('.ant-modal').waitFor({ state: 'detached' });
}

/** Pressed twice: it is taken once. */
export async function sendTwice(page: Page, button: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: button }).dblclick();
  await page.locator('.ant-modal').waitFor({ state: 'detached' });
}
