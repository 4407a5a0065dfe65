// covers: W10 (the lines of the customer log by day, and how each stands)
import { describe, expect, it } from 'vitest';
import type { Sale } from '../../desk/types';
import { canPay, canReverse, methodsOf, monthAfter, monthOf, soldByDay, stateOf } from './lines';

const line: Sale = {
  id: 's',
  year: 2026,
  number: 7,
  client: 'c',
  name: 'Ebba Provgren',
  visit: null,
  on: '2026-03-16',
  item: 'Behandling',
  kind: 'treatment',
  quantity: 1,
  amount: 85000,
  vat: 2500,
  vat_amount: 17000,
  payer_kind: 'client',
  payer_name: '',
  payments: [],
  open: 85000,
  reverses: null,
  reversed_by: null,
  registered_at: '2026-03-16T09:00:00Z',
  page: null,
};
const other = { id: 'o', year: 2026, number: 8 };

describe('a line of the daybook', () => {
  it('waits, is paid, is reversed or reverses', () => {
    expect(stateOf(line)).toBe('open');
    expect(stateOf({ ...line, open: 0 })).toBe('paid');
    expect(stateOf({ ...line, open: 0, reversed_by: other })).toBe('reversed');
    expect(stateOf({ ...line, open: 0, reverses: other })).toBe('reversal');
  });

  it('is paid or reversed only while it stands', () => {
    expect([canPay(line), canReverse(line)]).toEqual([true, true]);
    expect([canPay({ ...line, reversed_by: other }), canReverse({ ...line, reversed_by: other })]).toEqual([
      false,
      false,
    ]);
    expect(canReverse({ ...line, reverses: other })).toBe(false);
    expect(canPay({ ...line, open: 0 })).toBe(false);
  });

  it('names each way of paying once', () => {
    const payment = (method: string) => ({ id: method, method, amount: 1, on: '2026-03-16' });
    expect(methodsOf({ ...line, payments: [payment('card'), payment('cash'), payment('card')] })).toEqual([
      'card',
      'cash',
    ]);
  });
});

describe('a month', () => {
  it('shows every day once, with what was sold less what was reversed', () => {
    const days = soldByDay([line, { ...line, amount: -85000 }, { ...line, on: '2026-03-31', amount: 100 }], {
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(days).toHaveLength(31);
    expect(days.filter((day) => day.value !== 0)).toEqual([{ on: '2026-03-31', value: 100 }]);
  });

  it('ends where it ends', () => {
    expect(monthOf('2028-02-11')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('turns over the year', () => {
    expect(monthAfter('2026-12-15', 1)).toBe('2027-01-01');
    expect(monthAfter('2026-01-31', -1)).toBe('2025-12-01');
    expect(monthAfter('2026-01-31', 1)).toBe('2026-02-01');
  });
});
