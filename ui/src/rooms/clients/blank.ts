/** A card with nothing on it yet. */
import type { CardFields, Language } from '../../desk/types';

export function blankFields(language: Language): CardFields {
  return {
    given: '',
    family: '',
    email: '',
    phone: '',
    street: '',
    postcode: '',
    city: '',
    birth_on: null,
    birth_year: null,
    gender: '',
    language,
    agreement: '',
    warning: '',
    guardian: '',
    notes_at_provider: false,
    other_system: '',
    own: [],
  };
}
