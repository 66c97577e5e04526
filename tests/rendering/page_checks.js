// axe-core over the pages named on the command line, at two widths and in both colour schemes; prints one line for each
// violation and for each page wider than its window.
const { chromium } = require('playwright-core');
const fs = require('fs');
const path = require('path');

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
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.log([name, width, colorScheme, 'is', wide, 'wide'].join(' '));
      await context.close();
    }
  }
  await browser.close();
  console.log('checked');
})();
