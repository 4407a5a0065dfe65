/**
 * One client's file as it lies open: card, warnings, what is missing. It is opened once, since every opening leaves a line in
 * the access log; afterwards it takes over what each change answered, and looks again only when another room changed something.
 */
import { ask, hearStale, Refused } from '../../desk/ask';
import type { Card, Fact, Overview, Refusal } from '../../desk/types';

const LOOKS: readonly Fact[] = ['intake', 'consent', 'visit', 'daybook'];

export class ClientFile {
  card = $state.raw<Card | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  #seen = $state.raw<Overview | null>(null);

  constructor(readonly client: string) {}

  /** Opens the file, or looks again. */
  async look(): Promise<void> {
    try {
      const seen = await ask('overview/show', { client: this.client });
      this.#seen = seen;
      this.card = seen.card;
      this.refusal = null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusal = error.refusal;
    }
  }

  /** Takes over the card as a change answered it. */
  take(card: Card): void {
    this.card = card;
  }

  /** What has to be seen before treating. */
  get warnings(): { from: string; text: string }[] {
    const typed = this.card?.fields.warning.trim() ?? '';
    const asked = (this.#seen?.warnings ?? []).filter((warning) => warning.from !== 'card');
    return typed === '' ? asked : [{ from: 'card', text: typed }, ...asked];
  }

  /** What is missing, most pressing first. */
  get missing(): string[] {
    const others = (this.#seen?.missing ?? []).filter((what) => what !== 'card');
    return (this.card?.missing.length ?? 0) > 0 ? ['card', ...others] : others;
  }

  get name(): string {
    const fields = this.card?.fields;
    return fields ? `${fields.given} ${fields.family}`.trim() : '';
  }
}

/** Opens a client's file. Call it while the component is set up. */
export function clientFile(client: string): ClientFile {
  const file = new ClientFile(client);
  $effect(() => {
    void file.look();
    return hearStale((facts) => {
      if (facts.some((fact) => LOOKS.includes(fact))) void file.look();
    });
  });
  return file;
}
