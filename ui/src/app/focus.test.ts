import { expect, it } from 'vitest';
import { focusFirst } from './focus';

it('the first selector that finds something wins over what stands earlier in the document', () => {
  const [head, field] = [document.createElement('h1'), document.createElement('input')];
  head.tabIndex = -1;
  field.dataset['first'] = '';
  document.body.replaceChildren(head, field);
  focusFirst(document, '[data-first]', 'h1');
  expect(document.activeElement).toBe(field);
  focusFirst(document, '[data-nothing]', 'h1');
  expect(document.activeElement).toBe(head);
});
