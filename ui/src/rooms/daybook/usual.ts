/**
 * What a sale most likely is, before anything is typed: what was booked, else what the client bought last, and how they paid.
 * The price is the price list's: what a client paid last may be older than the list, so it is only told, never taken.
 */
import type { Article, ItemKind, Sale } from '../../desk/types';
import { canReverse } from './lines';

export interface Usual {
  /** Entry of the price list; null for something else. */
  article: string | null;
  item: string;
  kind: ItemKind;
  /** Minor units for one; null when nobody knows. */
  price: number | null;
  /** Basis points. */
  vat: number;
}

const named = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const minutesOf = (words: string): number => Number(/(\d{2,3})\s*min/i.exec(words)?.[1] ?? 0);

const listed = (article: Article): Usual => ({
  article: article.id,
  item: article.name,
  kind: article.kind,
  price: article.price,
  vat: article.vat,
});

/** What one of it cost. */
const each = (sale: Sale): number => Math.round(sale.amount / sale.quantity);

/** The lines that stand, newest first as they came. */
const standing = (sales: readonly Sale[]): Sale[] => sales.filter(canReverse);

/** What is sold most likely. `sales` are the client's, newest first; `booked` is what the booking calls it. */
export function usualSale(articles: readonly Article[], sales: readonly Sale[], booked: string): Usual | null {
  const before = standing(sales);
  const known = (words: string): Usual | null => {
    const article = articles.find((one) => named(one.name, words));
    if (article) return listed(article);
    const sale = before.find((one) => named(one.item, words));
    return sale ? { article: null, item: sale.item, kind: sale.kind, price: each(sale), vat: sale.vat } : null;
  };
  if (booked.trim() !== '') {
    const exact = known(booked);
    if (exact) return exact;
    // Booked under another name: only what takes as long is offered, so that no wrong price goes through unseen.
    const long = minutesOf(booked);
    const same = articles.filter((one) => one.kind === 'treatment' && minutesOf(one.name) === long);
    if (long > 0) return same.length === 1 && same[0] ? listed(same[0]) : null;
  }
  const last = before.find((one) => one.kind === 'treatment') ?? before[0];
  if (last) return known(last.item);
  return articles[0] ? listed(articles[0]) : null;
}

/** What the client paid last for one of the same, and when; null when it was the same price or never. */
export function paidBefore(
  sales: readonly Sale[],
  item: string,
  price: number | null,
): { price: number; on: string } | null {
  const last = standing(sales).find((sale) => named(sale.item, item));
  return last && each(last) !== price ? { price: each(last), on: last.on } : null;
}

/** How the client paid last, if it is still a way of paying here; else how the one before paid. */
export function usualMethod(sales: readonly Sale[], methods: readonly string[], last: string | null): string | null {
  const mine = standing(sales)
    .find((sale) => sale.payments.length > 0)
    ?.payments.at(-1)?.method;
  return [mine, last].find((method) => method !== undefined && method !== null && methods.includes(method)) ?? null;
}

let lastMethod: string | null = null;

/** The last way of paying, until the desk is locked: most days everybody pays alike. */
export const methodBefore = (): string | null => lastMethod;

export function rememberMethod(method: string | null): void {
  lastMethod = method;
}
