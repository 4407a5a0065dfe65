/**
 * The draft keeper: what is being typed is kept in the vault after each pause, so that a crash or a lock loses at most a
 * second, and it is offered again next time. A finished form drops its draft.
 */
import { Refused, ask } from '../desk/ask';
import type { Draft } from '../desk/types';
import { finishBeforeLock } from './session.svelte';

/** Milliseconds without a key before a draft is kept. */
const PAUSE = 900;

export class Keeper<Body> {
  /** What an earlier time left behind; null when nothing did. */
  found = $state.raw<Body | null>(null);
  /** When it was kept last. */
  keptAt = $state<string | null>(null);
  /** The look for an earlier draft is over. */
  ready = $state(false);

  #id: string | null = null;
  #next: Body | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  readonly #word: string;
  readonly #client: string | null;

  constructor(word: string, client: string | null) {
    this.#word = word;
    this.#client = client;
    void this.#look();
  }

  /** The draft as the vault knows it; null until something was kept. */
  get id(): string | null {
    return this.#id;
  }

  async #look(): Promise<void> {
    try {
      const drafts = await ask('draft/list', { word: this.#word, client: this.#client });
      const mine = drafts.find((draft) => draft.client === this.#client);
      if (mine && this.#id === null) {
        this.#id = mine.id;
        this.found = mine.body as unknown as Body;
        this.keptAt = mine.at;
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    } finally {
      this.ready = true;
    }
  }

  /** Keeps this after the next pause. */
  keep(body: Body): void {
    this.#next = body;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps at once what is waiting. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const body = this.#next;
    if (body === null) return;
    this.#next = null;
    try {
      const kept: Draft = await ask('draft/save', {
        id: this.#id,
        word: this.#word,
        client: this.#client,
        body: body as Draft['body'],
        at: null,
      });
      this.#id = kept.id;
      this.keptAt = kept.at;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#next ??= body;
    }
  }

  /** The form is finished, or its draft unwanted. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#next = null;
    await this.#saving;
    this.found = null;
    this.keptAt = null;
    if (this.#id === null) return;
    const draft = this.#id;
    this.#id = null;
    await ask('draft/drop', { draft });
  }
}

/** A keeper for one form about one client, or about nobody yet. Call it while the component is set up. */
export function keeper<Body>(word: string, client: string | null): Keeper<Body> {
  const mine = new Keeper<Body>(word, client);
  $effect(() => {
    const takeBack = finishBeforeLock(() => mine.flush());
    return () => {
      takeBack();
      void mine.flush();
    };
  });
  return mine;
}
