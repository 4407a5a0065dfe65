// covers: W10 (what is proposed for a line of the customer log)
import { describe, expect, it } from 'vitest';
import type { Article, Sale } from '../../desk/types';
import { paidBefore, usualMethod, usualSale } from './usual';

const article = (name: string, price: number, kind: Article['kind'] = 'treatment'): Article => ({
  id: name,
  name,
  kind,
  price,
  vat: 2500,
  position: 1,
});
const list = [
  article('Behandling 60 min', 85000),
  article('Behandling 45 min', 70000),
  article('Olja', 18900, 'goods'),
];
const sale = (item: string, amount: number, more: Partial<Sale> = {}): Sale => ({
  id: item,
  year: 2026,
  number: 7,
  client: 'c',
  name: 'Ebba Provgren',
  visit: null,
  on: '2026-03-02',
  item,
  kind: 'treatment',
  quantity: 1,
  amount,
  vat: 2500,
  vat_amount: 0,
  payer_kind: 'client',
  payer_name: '',
  payments: [],
  open: 0,
  reverses: null,
  reversed_by: null,
  registered_at: '2026-03-02T09:00:00Z',
  page: null,
  ...more,
});
const paid = (method: string) => [{ id: method, method, amount: 1, on: '2026-03-02' }];
const other = { id: 'o', year: 2026, number: 8 };

describe('what is usual', () => {
  it('is what was booked, whatever was bought before', () => {
    expect(usualSale(list, [sale('Behandling 45 min', 70000)], ' behandling 60 MIN ')?.article).toBe(
      'Behandling 60 min',
    );
  });

  it('is what takes as long when it was booked under another name, and nothing when nothing does', () => {
    expect(usualSale(list, [], 'Klassisk massage 45 min')?.article).toBe('Behandling 45 min');
    expect(usualSale(list, [sale('Behandling 45 min', 70000)], 'Klassisk massage 90 min')).toBeNull();
  });

  it('is what the client had last, not the bottle of oil and not what was reversed', () => {
    const before = [
      sale('Behandling 60 min', 85000, { reversed_by: other }),
      sale('Olja', 18900, { kind: 'goods' }),
      sale('Behandling 45 min', 60000),
    ];
    expect(usualSale(list, before, '')?.article).toBe('Behandling 45 min');
  });

  it('takes the price of the list, and of the last time only where the list says nothing', () => {
    expect(usualSale(list, [sale('Behandling 60 min', 60000)], '')?.price).toBe(85000);
    const gone = [sale('Hembesök', 240000, { quantity: 2 })];
    expect(usualSale(list, gone, '')).toEqual({
      article: null,
      item: 'Hembesök',
      kind: 'treatment',
      price: 120000,
      vat: 2500,
    });
  });

  it('tells another price paid before, and stays silent about the same', () => {
    expect(paidBefore([sale('Behandling 60 min', 60000)], 'Behandling 60 min', 85000)).toEqual({
      price: 60000,
      on: '2026-03-02',
    });
    expect(paidBefore([sale('Behandling 60 min', 85000)], 'Behandling 60 min', 85000)).toBeNull();
  });

  it('pays as the client did last, else as the one before, and never in a way that is no longer taken', () => {
    const before = [sale('a', 1), sale('b', 1, { payments: paid('invoice') })];
    expect(usualMethod(before, ['card', 'invoice'], 'card')).toBe('invoice');
    expect(usualMethod(before, ['card'], 'card')).toBe('card');
    expect(usualMethod([], ['card'], null)).toBeNull();
    expect(usualMethod([], ['card'], 'cheque')).toBeNull();
  });
});
