/** The released rules of each country, told as the desk tells them: invented ones would hide how many there are to choose from. */
import type { Answer } from '../src/desk/ask';
import type { Article, Country } from '../src/desk/types';
import { TODAY, id, language } from './base';

const RULES = import.meta.glob<unknown>('../../assets/rules/??.json', { eager: true, import: 'default' });

interface Kept {
  years: number | null;
  source: string;
}
interface Rules {
  currency: string;
  zone: string;
  authority: string;
  payment_methods: string[];
  vat: { from: string; rates: number[] }[];
  journal: { licensed: Kept; unlicensed: Kept };
  bookkeeping: Kept & { years: number };
  paper_first_licensed: boolean;
}

export function profile(country: Country): Answer<'country/profile'> {
  const rules = RULES[`../../assets/rules/${country}.json`] as Rules;
  const { licensed, unlicensed } = rules.journal;
  return {
    country,
    currency: rules.currency,
    zone: rules.zone,
    authority: rules.authority,
    payment_methods: rules.payment_methods,
    vat_rates: rules.vat.findLast(({ from }) => from <= TODAY)?.rates ?? [],
    journal_years: unlicensed.years,
    journal_source: unlicensed.source,
    journal_years_licensed: licensed.years,
    journal_source_licensed: licensed.source,
    bookkeeping_years: rules.bookkeeping.years,
    bookkeeping_source: rules.bookkeeping.source,
    paper_first: rules.paper_first_licensed,
  };
}

/** Where a practice of the screen's language lies; English has none of its own. */
export const COUNTRY = ({ fi: 'fi', da: 'dk', nb: 'no', sv: 'se', en: 'se' } as const)[language];

/** A price list as a practice of that country may have it. */
const WORD = { sv: 'Behandling', da: 'Behandling', nb: 'Behandling', fi: 'Hoito', en: 'Treatment' }[language];
const FIRST = { sv: 'Första besöket', da: 'Første besøg', nb: 'Første besøk', fi: 'Ensikäynti', en: 'First visit' };
const OIL = { sv: 'Massageolja', da: 'Massageolie', nb: 'Massasjeolje', fi: 'Hierontaöljy', en: 'Massage oil' };
const [LONG, SHORT, OF_OIL] = {
  se: [85_000, 70_000, 18_900],
  no: [95_000, 78_000, 19_900],
  dk: [65_000, 52_000, 14_900],
  fi: [7_500, 6_000, 1_890],
}[COUNTRY] as [number, number, number];
export const SERVICES = [`${WORD} 60 min`, `${WORD} 45 min`, `${WORD} 90 min`, `${FIRST[language]} 75 min`];
export const GOODS = `${OIL[language]} 250 ml`;
export const PRICE = { treatment: LONG, goods: OF_OIL };

const article = (n: number, name: string, kind: Article['kind'], price: number): Article => ({
  id: id('f', n),
  name,
  kind,
  price,
  vat: profile(COUNTRY).vat_rates[0] ?? 0,
  position: n,
});
export const ARTICLES: Article[] = [
  article(1, `${WORD} 60 min`, 'treatment', LONG),
  article(2, `${WORD} 45 min`, 'treatment', SHORT),
  article(3, GOODS, 'goods', OF_OIL),
];
