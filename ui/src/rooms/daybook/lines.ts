/** Lines of the daybook as they are told apart: open, paid, reversed, reversing; and how a number is written. */
import type { Sale } from '../../desk/types';
import { dayAfter } from '../../words/format.svelte';

export type LineState = 'reversed' | 'reversal' | 'open' | 'paid';

export function stateOf(sale: Sale): LineState {
  if (sale.reversed_by) return 'reversed';
  if (sale.reverses) return 'reversal';
  return sale.open === 0 ? 'paid' : 'open';
}

/** A line that may still be reversed. */
export const canReverse = (sale: Sale): boolean => !sale.reversed_by && !sale.reverses;

/** A line that waits for money. */
export const canPay = (sale: Sale): boolean => canReverse(sale) && sale.open > 0;

/** `2026-118`: the number within its year. */
export const numberOf = (sale: { year: number; number: number }): string => `${sale.year}-${sale.number}`;

/** The ways in which it was paid, each once, in their order. */
export const methodsOf = (sale: Sale): string[] => [...new Set(sale.payments.map((payment) => payment.method))];

/** First and last day of the month of a day. */
export function monthOf(on: string): { from: string; to: string } {
  const [year, month] = on.split('-').map(Number) as [number, number];
  return {
    from: `${on.slice(0, 7)}-01`,
    to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
  };
}

/** The first day of the month so many months on. */
export function monthAfter(on: string, by: 1 | -1): string {
  const { from, to } = monthOf(on);
  return by > 0 ? dayAfter(to, 1) : `${dayAfter(from, -1).slice(0, 7)}-01`;
}

/** What was sold on each day from the first to the last, days without a line too. Minor units. */
export function soldByDay(sales: readonly Sale[], span: { from: string; to: string }): { on: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const sale of sales) sums.set(sale.on, (sums.get(sale.on) ?? 0) + sale.amount);
  const days: { on: string; value: number }[] = [];
  for (let on = span.from; on <= span.to; on = dayAfter(on, 1)) days.push({ on, value: sums.get(on) ?? 0 });
  return days;
}
