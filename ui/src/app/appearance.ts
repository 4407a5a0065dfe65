/** Light, dark, or as the desktop says. One attribute on the page; the tokens do the rest. */

export type Appearance = 'light' | 'dark' | 'system';

export function appear(appearance: string): void {
  const root = document.documentElement;
  if (appearance === 'light' || appearance === 'dark') root.dataset['appearance'] = appearance;
  else delete root.dataset['appearance'];
}
