// covers: WCAG 2.2 AA 1.4.3 and 1.4.11, in light and dark.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app/tokens.css', 'utf8');

function tokens(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1], found[2]]));
}

const blocks = [...css.matchAll(/\{([^{}]*--paper[^{}]*)\}/g)].map((found) => tokens(found[1] ?? ''));
const [light, darkBySystem, darkByHand] = blocks as [
  Record<string, string>,
  Record<string, string>,
  Record<string, string>,
];

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'sheet', 'sunken', 'hover', 'chosen'];
const texts: [string, string[]][] = [
  ['ink', grounds],
  ['ink-soft', grounds],
  ['accent', grounds],
  ['bad', ['paper', 'sheet', 'hover', 'chosen', 'bad-back']],
  ['warn', ['paper', 'sheet', 'hover', 'chosen', 'warn-back']],
  ['good', ['paper', 'sheet', 'hover', 'chosen', 'good-back']],
  ['info', ['paper', 'sheet', 'hover', 'chosen', 'info-back']],
  ['ink', ['warn-back', 'bad-back', 'good-back', 'info-back']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-bad', ['bad']],
];
const edges: [string, string[]][] = [
  ['edge', ['paper', 'sheet']],
  ['focus', grounds],
];

describe.each([
  ['light', light],
  ['dark', darkBySystem],
])('colours in %s', (_, colours) => {
  const pairs = (list: [string, string[]][]) =>
    list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(pairs(texts))('%s can be read on %s', (front, back) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(edges))('%s can be seen on %s', (front, back) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

it('dark by hand is dark by system', () => {
  expect(darkByHand).toEqual(darkBySystem);
});
