/**
 * Pictures of the main screens of a running Đôn Đốc, for the guides and for whoever changes the look:
 *   npm run screenshots -- --url http://localhost:3000 --email … --password … [--out DIR] [--reviewer EMAIL]
 * The password may come as DONDOC_PASSWORD; the reviewer's is taken to be the same.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.DONDOC_URL ?? 'http://localhost:3000' },
    email: { type: 'string', default: process.env.DONDOC_EMAIL ?? '' },
    password: { type: 'string', default: process.env.DONDOC_PASSWORD ?? '' },
    reviewer: { type: 'string' },
    out: { type: 'string', default: 'docs/hinh' },
  },
});
const SIZES = { 1366: { width: 1366, height: 768 }, 390: { width: 390, height: 844 } } as const;
type Size = '1366' | '390';

interface Shot {
  name: string;
  path: string;
}
interface Sight extends Shot {
  overflow: number;
}

const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.locator('.ghost').first().waitFor({ state: 'hidden' });
};

const shoot = async (page: Page, shot: Shot, size: string): Promise<Sight> => {
  await page.goto(values.url + shot.path);
  await settle(page);
  await page.screenshot({ path: join(values.out, `${shot.name}-${size}.png`) });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  return { ...shot, name: `${shot.name}-${size}`, overflow: Number(overflow) };
};

const open = (browser: Browser, size: Size) =>
  browser.newPage({ viewport: SIZES[size], locale: 'vi-VN', deviceScaleFactor: 1 });

const signIn = async (page: Page, email: string): Promise<void> => {
  await page.goto(values.url);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(values.password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();
};

/** The first directive in force, else one that was closed, and a unit of it: what there is to see is asked of the product itself. */
const shotsFor = async (page: Page): Promise<Shot[]> => {
  const { directives } = (await (await page.request.get(`${values.url}/api/directives`)).json()) as {
    directives: { id: string; status: string }[];
  };
  const id = (
    directives.find((one) => one.status === 'issued') ?? directives.find((one) => one.status === 'closed')
  )?.id;
  if (!id) return [{ name: 'directives', path: '/chi-dao' }];
  const tree = (await (await page.request.get(`${values.url}/api/directives/${id}/tree`)).json()) as {
    rows: { code: string; parent: string | null; late: number }[];
  };
  const below = tree.rows.filter((row) => row.parent !== null);
  const unit = below.toSorted((a, b) => b.late - a.late)[0]?.code ?? tree.rows[0]?.code ?? '';
  const base = `/chi-dao/${encodeURIComponent(id)}`;
  return [
    { name: 'directives', path: '/chi-dao' },
    { name: 'directive', path: base },
    { name: 'year', path: `${base}?xem=nam` },
    { name: 'events', path: `${base}?xem=su-kien` },
    { name: 'unit', path: `${base}/don-vi/${encodeURIComponent(unit)}` },
    { name: 'late', path: '/qua-han' },
    { name: 'letters', path: '/thu' },
  ];
};

const tour = async (browser: Browser, size: Size): Promise<Sight[]> => {
  const stranger = await open(browser, size);
  const sights = [await shoot(stranger, { name: 'sign-in', path: '/dang-nhap' }, size)];
  await stranger.close();
  if (!values.email) return sights;
  const page = await open(browser, size);
  await signIn(page, values.email);
  for (const shot of await shotsFor(page)) sights.push(await shoot(page, shot, size));
  await page.close();
  if (!values.reviewer) return sights;
  const reviewer = await open(browser, size);
  await signIn(reviewer, values.reviewer);
  sights.push(await shoot(reviewer, { name: 'review', path: '/cho-duyet' }, size));
  await reviewer.close();
  return sights;
};

const executablePath = findBrowser();
if (!executablePath) {
  console.error('Không có trình duyệt; chạy “node scripts/browser.mjs” hoặc đặt DONDOC_BROWSER.');
  process.exit(1);
}
await mkdir(values.out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
try {
  for (const size of ['1366', '390'] as const)
    for (const { name, overflow } of await tour(browser, size))
      console.log(`${name}.png${overflow > 0 ? `  tràn ngang ${overflow} px` : ''}`);
} finally {
  await browser.close();
}
