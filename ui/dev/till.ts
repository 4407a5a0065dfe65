/** The invented till: what is sold and paid, the binder it is printed for, and who was erased. */
import type { Erased, Sale } from '../src/desk/types';
import { fresh, no, query, rows, TODAY, type Desk } from './base';
import { erasing, pagesOf, salesOf } from './books';
import { cardOf } from './people';
import { ARTICLES } from './rules';

let articles = ARTICLES;
const sales: Sale[] = salesOf(rows);
const printed = pagesOf(rows);
let binder = { place: 'Låst skåp i behandlingsrummet', key_holder: 'Liv Norrsken' };
const closed = new Set<string>();
const erasures: Erased[] = [];

export const till: Desk = {
  'article/list': () => articles,
  'article/save': (request) => {
    const kept = { ...request, id: request.id ?? fresh() };
    articles = articles.some((one) => one.id === kept.id)
      ? articles.map((one) => (one.id === kept.id ? kept : one))
      : [...articles, kept];
    return kept;
  },
  'article/remove': (request) => ((articles = articles.filter((one) => one.id !== request.article)), { done: true }),
  'daybook/list': (request) => {
    const some = sales.filter((sale) => sale.on >= request.from && sale.on <= request.to);
    const paid = Map.groupBy(
      some.flatMap((sale) => sale.payments),
      (payment) => payment.method,
    );
    return {
      sales: some,
      by_method: [...paid].map(([key, all]) => ({
        key,
        count: all.length,
        amount: all.reduce((sum, one) => sum + one.amount, 0),
        vat: 0,
      })),
      by_rate: [...Map.groupBy(some, (sale) => String(sale.vat))].map(([key, all]) => ({
        key,
        count: all.length,
        amount: all.reduce((sum, one) => sum + one.amount, 0),
        vat: all.reduce((sum, one) => sum + one.vat_amount, 0),
      })),
      sum: some.reduce((sum, sale) => sum + sale.amount, 0),
      open: some.reduce((sum, sale) => sum + sale.open, 0),
      closed: [...closed],
    };
  },
  'daybook/of-client': (request) => sales.filter((sale) => sale.client === request.client),
  'daybook/pay': (request) => {
    const sale = sales.find((one) => one.id === request.sale) ?? no({ code: 'not_found', word: 'sale' });
    const amount = request.amount ?? sale.open;
    sale.payments.push({ id: fresh(), method: request.method, amount, on: request.on ?? TODAY });
    return Object.assign(sale, { open: sale.open - amount });
  },
  'daybook/reverse': (request) => {
    const sale = sales.find((one) => one.id === request.sale) ?? no({ code: 'not_found', word: 'sale' });
    const made: Sale = {
      ...sale,
      id: fresh(),
      number: 118 + sales.length,
      on: TODAY,
      amount: -sale.amount,
      vat_amount: -sale.vat_amount,
      payments: sale.payments.map((one) => ({ ...one, amount: -one.amount, on: TODAY })),
      open: 0,
      reverses: { id: sale.id, year: sale.year, number: sale.number },
      page: null,
    };
    Object.assign(sale, { open: 0, reversed_by: { id: made.id, year: made.year, number: made.number } });
    sales.push(made);
    return made;
  },
  'daybook/close': (request) => {
    const on = request.on ?? TODAY;
    closed.add(on);
    return { on, closed_at: `${TODAY}T17:00:00Z`, sha256: 'ab'.repeat(32), sales: sales.length };
  },
  'daybook/register': (request) => {
    const made: Sale = {
      id: fresh(),
      year: 2026,
      number: 118 + sales.length,
      client: request.client,
      name: '',
      visit: request.visit,
      on: request.on ?? TODAY,
      item: request.item,
      kind: request.kind,
      quantity: request.quantity,
      amount: request.amount,
      vat: request.vat,
      vat_amount: Math.round((request.amount * request.vat) / (10000 + request.vat)),
      payer_kind: 'client',
      payer_name: '',
      payments: request.method ? [{ id: fresh(), method: request.method, amount: request.amount, on: TODAY }] : [],
      open: request.method ? 0 : request.amount,
      reverses: null,
      reversed_by: null,
      registered_at: `${TODAY}T09:00:00Z`,
      page: null,
    };
    sales.push(made);
    return made;
  },
  'binder/state': () => ({
    ...binder,
    unprinted: query.has('empty')
      ? []
      : [
          { on: '2026-03-13', lines: 9, closed: true },
          { on: TODAY, lines: 5, closed: false },
        ],
    pages: printed,
    total: printed.length,
  }),
  'binder/place': (request) => (
    (binder = request),
    { ...binder, unprinted: [], pages: printed, total: printed.length }
  ),
  'binder/preview': (request) => ({
    pages: request.on.length,
    lines: request.on.length * 7,
    labels: request.on.map((_, n) => `B2026-00${40 + n}-11`),
  }),
  'binder/print': () => ({ pages: printed.slice(0, 2), job: '41' }),
  'binder/mark': (request) =>
    Object.assign(printed.find((one) => one.id === request.page) ?? no({ code: 'not_found', word: 'page' }), {
      state: request.state,
      black_out: [],
    }),
  'erase/weigh': (request) => erasing(cardOf(request.client), query.has('blocked')),
  'erase/list': () => erasures,
  'erase/client': (request) => {
    const { lost, holds, pages, places } = erasing(cardOf(request.client), false);
    const made: Erased = {
      id: fresh(),
      number: 'R2026-0003',
      at: `${TODAY}T09:30:00Z`,
      reason: request.reason,
      lost,
      holds,
      pages,
      places,
    };
    erasures.unshift(made);
    return made;
  },
};
