// covers: W07 W11 (a folder that is older than it should be is named, and opened only knowingly)
import { expect, it } from 'vitest';
import { lossOf } from './loss';

it('knows which refusals can be accepted, and by which number', () => {
  expect(lossOf({ code: 'stale_vault', have: 7, expected: 9 })).toEqual({ have: 7, lost: 2 });
  expect(lossOf({ code: 'folder_older', have: 7, expected: 19 })).toEqual({ have: 7, lost: 12 });
  expect(lossOf({ code: 'folder_parted', have: 20 })).toEqual({ have: 20, lost: 0 });
  expect(lossOf({ code: 'keys_older', have: 3 })).toEqual({ have: 3, lost: 0 });
  expect(lossOf({ code: 'header_put_back' })).toBeNull();
  expect(lossOf({ code: 'wrong_passphrase' })).toBeNull();
  expect(lossOf(null)).toBeNull();
});
