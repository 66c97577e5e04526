// axe-core over the pages named on the command line, at two widths and in both colour schemes; prints one line for each
// violation, for each page wider than its window, and for each pair of colours that a text or a picture's description
// really has on the page and that stands below 7:1.
const { chromium } = require('playwright-core');
const fs = require('fs');
const path = require('path');

// A description in the very colour of its ground is left out: beside the name of the person shown it is not meant to be
// seen.
function pale() {
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = new Set();
  const look = (element, text) => {
    if (!text.trim() || !element.checkVisibility() || ['STYLE', 'SCRIPT'].includes(element.tagName)) return;
    const [ink, on] = [getComputedStyle(element).color, ground(element)];
    const [high, low] = [light(parts(ink)), light(parts(on))].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 7 && !(element.tagName === 'IMG' && ink === on)) {
      found.add(`${ink} on ${on} is ${ratio.toFixed(2)}:1 (${text.trim().slice(0, 40)})`);
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) look(walker.currentNode.parentElement, walker.currentNode.data);
  for (const picture of document.images) look(picture, picture.alt);
  return [...found];
}

(async () => {
  const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  for (const file of process.argv.slice(2)) {
    const name = path.basename(file);
    for (const [width, colorScheme] of [[700, 'light'], [700, 'dark'], [320, 'light']]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto('file://' + file);
      await page.evaluate(axe);
      const found = await page.evaluate((runOnly) => axe.run(document, { runOnly }), rules);
      for (const violation of found.violations) {
        console.log([name, width, colorScheme, violation.id, violation.nodes[0].html.slice(0, 200)].join(' '));
      }
      for (const pair of await page.evaluate(pale)) console.log([name, width, colorScheme, pair].join(' '));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.log([name, width, colorScheme, 'is', wide, 'wide'].join(' '));
      await context.close();
    }
  }
  await browser.close();
  console.log('checked');
})();
