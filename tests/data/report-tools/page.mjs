// Opens a report in a browser as people do, and prints what it saw as JSON:
// node page.mjs BROWSER PAGE FOLDER WIDTH,WIDTH…
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [browserPath, page, folder, widths] = process.argv.slice(2);
const { chromium } = createRequire(join(process.cwd(), 'package.json'))('playwright-core');
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const address = pathToFileURL(page).href;
const seen = { requests: [], messages: [], widths: [], contrasts: [], backgrounds: [] };

async function open(options) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  tab.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) seen.requests.push(request.url());
  });
  tab.on('console', message => seen.messages.push(message.text()));
  tab.on('pageerror', error => seen.messages.push(String(error)));
  const start = Date.now();
  await tab.goto(address);
  seen.milliseconds = Date.now() - start;
  return tab;
}

// The contrast of every piece of text with what is behind it; those that are too weak are named.
function weakTexts() {
  const channels = color => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = color => {
    const [r, g, b] = channels(color).slice(0, 3)
      .map(value => value / 255).map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (color.startsWith('rgb') && (channels(color)[3] ?? 1) === 1) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const weak = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; texts.nextNode() && count < 3000; count++) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.matches('script, style, .skip') || !element.checkVisibility()) continue;
    const [one, two] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (two + 0.05);
    if (contrast < 4.5) weak.add(`${element.tagName}.${element.className}: ${contrast.toFixed(2)}`);
  }
  return [...weak];
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of widths.split(',').map(Number)) {
    const tab = await open({ viewport: { width, height: 900 }, colorScheme });
    seen.widths.push([width, await tab.evaluate(() => document.documentElement.scrollWidth)]);
    if (seen.backgrounds.length < (colorScheme === 'light' ? 1 : 2)) {
      seen.contrasts.push(...await tab.evaluate(weakTexts));
      seen.backgrounds.push(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }
    await tab.screenshot({ path: join(folder, `${colorScheme}-${width}.png`) });
    await tab.close();
  }
}

// The filter.
const tab = await open({ viewport: { width: 1280, height: 900 } });
const shown = () => tab.evaluate(() => document.querySelectorAll('.file:not([hidden]) article:not([hidden])').length);
seen.all = await shown();
seen.isFilterShown = await tab.isVisible('.filter').catch(() => false);
if (seen.isFilterShown) {
  const first = await tab.getAttribute('.file', 'data-path');
  await tab.fill('.filter input', first);
  await tab.waitForTimeout(400);
  seen.ofFirstFile = await shown();
  seen.inFirstFile = await tab.evaluate(() => document.querySelectorAll('.file')[0].querySelectorAll('article').length);
  seen.status = await tab.textContent('.status');
  await tab.fill('.filter input', '');
  await tab.waitForTimeout(400);
  for (const button of await tab.$$('.toggles button')) await button.click();
  seen.ofNoSeverity = await shown();
  seen.focusable = await tab.evaluate(() => document.querySelectorAll('a[href^="#"]').length);
  seen.brokenLinks = await tab.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .map(link => link.getAttribute('href').slice(1)).filter(id => !document.getElementById(id)));
}
seen.scripts = await tab.evaluate(() => document.scripts.length);
seen.handlers = await tab.evaluate(() => [...document.querySelectorAll('*')]
  .filter(one => [...one.attributes].some(attribute => attribute.name.startsWith('on'))).length);
seen.isHacked = await tab.evaluate(() => 'hacked' in window);
await tab.close();

// Without its script.
const plain = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
seen.articlesWithoutScript = await plain.locator('.file article').count();
seen.isFilterShownWithoutScript = await plain.locator('.filter').isVisible().catch(() => false);
seen.headings = await plain.locator('h2').allTextContents();
await browser.close();
console.log(JSON.stringify(seen));
