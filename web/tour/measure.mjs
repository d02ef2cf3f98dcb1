import { large } from './large.mjs';

/** How soon the first view has its figures, in milliseconds; the page is one that nothing was opened in before. */
export async function firstView(page, url) {
  const begun = performance.now();
  await page.goto(`${url}/explore`);
  await page.locator('.figures').waitFor();
  return performance.now() - begun;
}

/**
 * How many frames a second a network of 2,000 nodes and 20,000 edges has while it is moved, and while a node of it is
 * dragged, once it is laid out.
 */
export async function frames(page, url) {
  await page.route('**/network.json*', (route) => route.fulfill({ json: large(2000, 20_000) }));
  await page.goto(`${url}/explore?view=network`);
  await page.locator('.canvas[data-layout="done"]').waitFor({ timeout: 180_000 });
  const box = await page.locator('.canvas').boundingBox();
  const [corner, middle] = [{ x: box.x + box.width - 20, y: box.y + box.height - 20 }, { x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  return { moved: await whileDragged(page, corner), dragged: await whileDragged(page, middle) };
}

/** Drags from a place in circles for three seconds, and counts the frames. */
async function whileDragged(page, { x, y }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  let perSecond;
  const counted = page
    .evaluate(() => new Promise((tell) => {
      let count = 0;
      const start = performance.now();
      const next = (now) => (now - start > 3000 ? tell((count * 1000) / (now - start)) : (count++, requestAnimationFrame(next)));
      requestAnimationFrame(next);
    }))
    .then((frames) => (perSecond = frames));
  for (let i = 0; perSecond === undefined; i++) await page.mouse.move(x + 100 * Math.sin(i / 8), y + 60 * Math.sin(i / 5));
  await page.mouse.up();
  return counted;
}
