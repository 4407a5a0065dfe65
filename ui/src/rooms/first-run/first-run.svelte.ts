/**
 * The first run: a practice, a passphrase, a recovery sheet that is typed back. Nothing is made before the passphrase is
 * chosen; from then on there is a vault. The recovery key lives here only until the last step is over.
 */
import { attempt } from '../../app/news.svelte';
import { enter, session, unlock } from '../../app/session.svelte';
import { ask, askWithSecret } from '../../desk/ask';
import type { Clinic, Refusal } from '../../desk/types';
import { language, t } from '../../words/words.svelte';

export type Step = 'welcome' | 'practice' | 'passphrase' | 'sheet' | 'typed';
export const STEPS: readonly Step[] = ['practice', 'passphrase', 'sheet', 'typed'];

/**
 * Passphrase of the vault with invented people. It guards nothing: nobody in there exists, and what is typed there is marked
 * as a trial on every page.
 */
export const INVENTED = 'påhittade personer på prov';

/** A practice before anything is typed. */
function blank(): Clinic {
  return {
    name: '',
    street: '',
    postcode: '',
    city: '',
    country: { sv: 'se', da: 'dk', nb: 'no', fi: 'fi', en: 'se' }[language()] as Clinic['country'],
    organisation_number: '',
    email: '',
    phone: '',
    therapist_name: '',
    therapist_title: '',
    therapist_phone: '',
    licensed: false,
    language: language(),
    demo: false,
  };
}

export class FirstRun {
  step = $state<Step>('welcome');
  practice = $state<Clinic>(blank());
  /** Yes, no, or not answered yet. */
  licensed = $state<boolean | null>(null);
  passphrase = $state('');
  again = $state('');
  typed = $state('');
  recoveryKey = $state('');
  refusal = $state.raw<Refusal | null>(null);
  busy = $state(false);

  #own = (refusal: Refusal): void => {
    this.refusal = refusal;
  };

  go(step: Step): void {
    this.refusal = null;
    this.step = step;
  }

  /** From the welcome on: the country follows the language until it is chosen. */
  begin(): void {
    this.practice = { ...blank() };
    this.go('practice');
  }

  /** Makes the vault. */
  async make(): Promise<void> {
    await this.#working(async () => {
      session.beginning = true;
      const practice = { ...this.practice, language: language(), licensed: this.licensed === true };
      const begun = await attempt(() => askWithSecret('desk/begin', { practice }, this.passphrase), this.#own);
      if (!begun) {
        session.beginning = false;
        return;
      }
      this.recoveryKey = begun.recovery_key;
      this.passphrase = '';
      this.again = '';
      this.go('sheet');
    });
  }

  /** The key as it was typed back from the sheet. */
  async confirm(): Promise<void> {
    await this.#working(async () => {
      const done = await attempt(() => ask('desk/confirm-recovery', { recovery_key: this.typed }), this.#own);
      if (done) await this.finish();
    });
  }

  /** Opens the desk. */
  async finish(): Promise<void> {
    this.recoveryKey = '';
    this.typed = '';
    const state = await attempt(() => ask('desk/state', {}), this.#own);
    if (!state) return;
    await enter(state);
    session.beginning = false;
  }

  /** Makes the vault with invented people and opens it. */
  async tryOut(): Promise<void> {
    await this.#working(async () => {
      if (session.state?.demo) {
        await attempt(() => unlock(true, INVENTED), this.#own);
        session.beginning = false;
        return;
      }
      session.beginning = true;
      const practice: Clinic = {
        ...blank(),
        name: t('first-invented-practice'),
        therapist_name: t('first-invented-therapist'),
        demo: true,
      };
      const begun = await attempt(() => askWithSecret('desk/begin', { practice }, INVENTED), this.#own);
      if (begun) await this.finish();
      else session.beginning = false;
    });
  }

  async #working(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.refusal = null;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }
}
