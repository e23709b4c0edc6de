import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';

/** Starts the browser that `scripts/setup.mjs --browser` found. */
export function launch(): Promise<Browser> {
  const setup = JSON.parse(readFileSync('node_modules/.setup.json', 'utf8')) as { browser: string };
  const executablePath = process.env['CHROMIUM_PATH'] ?? setup.browser;
  // Chromium's sandbox does not work for root, as whom containers and CI run.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...args, '--disable-background-networking'] });
}
