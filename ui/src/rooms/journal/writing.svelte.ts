/**
 * One note being written: kept in the vault after each pause, so that a crash or a lock loses at most two seconds. What is
 * typed while an earlier text is on its way goes with the next one. A refusal stays in sight and nothing is lost by it.
 */
import { finishBeforeLock } from '../../app/session.svelte';
import { ask, Refused } from '../../desk/ask';
import type { Note, NotePart, Refusal, Template } from '../../desk/types';

/** Milliseconds without a key before the draft is kept. */
const PAUSE = 1_000;

/** The parts of a template, in their order; the practice checks them. */
export const PARTS: Record<Template, readonly string[]> = {
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  asbap: ['anamnesis', 'status', 'assessment', 'treatment', 'plan'],
  free: ['text'],
};
export const TEMPLATES: readonly Template[] = ['soap', 'asbap', 'free'];

/** The parts of a template with what was written so far; what has no place in it goes to the first part. */
export function refit(template: Template, parts: readonly NotePart[]): NotePart[] {
  const fitted = PARTS[template].map((part) => ({
    part,
    text: parts.find((each) => each.part === part)?.text ?? '',
  }));
  const homeless = parts.filter((each) => !PARTS[template].includes(each.part) && each.text.trim() !== '');
  const first = fitted[0];
  if (first) first.text = [first.text, ...homeless.map((each) => each.text)].filter((text) => text !== '').join('\n\n');
  return fitted;
}

export class Writing {
  id = $state<string | null>(null);
  template = $state<Template>('free');
  happenedOn = $state('');
  parts = $state<NotePart[]>([]);
  keptAt = $state<string | null>(null);
  /** Typed and not kept yet. */
  waiting = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(
    readonly client: string,
    readonly visit: string | null,
    note: Note | null,
    template: Template,
    today: string,
  ) {
    const text = note?.texts.at(-1);
    this.id = note?.id ?? null;
    this.template = note?.template ?? template;
    this.happenedOn = note?.happened_on ?? today;
    this.parts = refit(this.template, text?.parts ?? []);
    this.keptAt = text?.written_at ?? null;
  }

  get blank(): boolean {
    return this.parts.every((part) => part.text.trim() === '');
  }

  /** Something was typed. */
  touch = (): void => {
    this.waiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  };

  use(template: Template): void {
    this.parts = refit(template, this.parts);
    this.template = template;
    if (this.id !== null || !this.blank) this.touch();
  }

  /** Keeps at once what is waiting. */
  flush = (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  };

  async #save(): Promise<void> {
    if (!this.waiting || this.happenedOn === '' || (this.id === null && this.blank)) return;
    this.waiting = false;
    try {
      const note = await ask('journal/write', {
        id: this.id,
        client: this.client,
        visit: this.visit,
        template: this.template,
        happened_on: this.happenedOn,
        parts: this.parts.map((part) => ({ ...part })),
      });
      this.id = note.id;
      this.keptAt = note.texts.at(-1)?.written_at ?? null;
      this.refusal = null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.waiting = true;
      this.refusal = error.refusal;
    }
  }

  /** Nothing more is kept: the note was signed or thrown away. */
  end(): void {
    clearTimeout(this.#timer);
    this.waiting = false;
  }
}

/** Begins or goes on with a note. Call it while the component is set up. */
export function writing(...about: ConstructorParameters<typeof Writing>): Writing {
  const mine = new Writing(...about);
  $effect(() => {
    const takeBack = finishBeforeLock(mine.flush);
    return () => {
      takeBack();
      void mine.flush();
    };
  });
  return mine;
}
