/** Where the focus goes after a step: the first selector that finds something wins, wherever it stands in the document. */
export function focusFirst(within: ParentNode | undefined, ...selectors: string[]): void {
  const found = selectors.map((each) => within?.querySelector<HTMLElement>(each)).find((each) => each);
  found?.focus();
}
