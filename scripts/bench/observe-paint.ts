import type { Page } from "@playwright/test";

export interface Paint {
  /** When the largest thing of the page was painted, in milliseconds from the navigation. */
  largestPaint: number;
  /** The sum of layout shifts that nobody caused. */
  layoutShift: number;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Before a page is opened. */
export async function observePaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const paint: Paint = { largestPaint: 0, layoutShift: 0 };
    Object.assign(window, { paint });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) paint.largestPaint = startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) if (!entry.hadRecentInput) paint.layoutShift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

export const readPaint = (page: Page): Promise<Paint> => page.evaluate(() => (window as unknown as { paint: Paint }).paint);
