#!/usr/bin/env python3
"""Opens a backup of Kartotek without Kartotek: a second reading of the formats in SECURITY.md, in another language.

    python3 open_backup.py BACKUP.psb PASSPHRASE-FILE [DATABASE-OUT]      (pip install argon2-cffi pynacl cryptography)

Says what the backup holds, authenticates every chunk and every page of the database, and writes the database, still enciphered
with SQLCipher, with its raw key beside it, so that any SQLCipher 4 can open it: PRAGMA key = "x'…'". Nothing is sent anywhere.
Keep what it writes as safe as the vault.
"""
import hashlib, hmac, json, struct, sys, unicodedata
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as open_sealed

PAGE, RESERVE, CHUNK, TAG, WRAPPED, SLOT = 4096, 80, 65536, 16, 72, 166


def derive(key, vault_id, purpose):
    return HKDF(SHA256(), 32, vault_id, b"kartotek/v1/" + purpose).derive(key)


def unwrap(key, wrapped, aad):
    return open_sealed(wrapped[24:], aad, wrapped[:24], key)


def slot_of(header, kind):
    """The slot of one way in: 1 passphrase, 2 recovery key, 3 keyring."""
    count = header[204]
    for at in range(205, 205 + count * SLOT, SLOT):
        if header[at + 16] == kind:
            return header[at:at + SLOT]
    sys.exit("no such way in")


def stretched(header, passphrase):
    """What the passphrase becomes by Argon2id, as its slot says."""
    slot = slot_of(header, 1)
    memory, passes, lanes = struct.unpack("<III", slot[18:30])
    return hash_secret_raw(passphrase, slot[30:62], passes, memory, lanes, 32, Type.ID)


def root_by(header, vault_id, kind, own):
    """The vault's root key, by the slot of that kind and what opens it, and the header's MAC checked with it."""
    slot = slot_of(header, kind)
    if not hmac.compare_digest(derive(own, vault_id, b"commit"), slot[62:94]):
        sys.exit("not the secret of that day")
    bound = header[:10] + vault_id + slot[:SLOT - WRAPPED]
    root = unwrap(derive(own, vault_id, b"kek"), slot[94:], bound)
    mac = hmac.new(derive(root, vault_id, b"header-mac"), header[:-32], "sha256").digest()
    if not hmac.compare_digest(mac, header[-32:]):
        sys.exit("the header was changed")
    return root


def chunks(head, body, key):
    """STREAM: nonce = 19 bytes of the head, number, last; the head is bound to the first chunk."""
    number = 0
    while body or number == 0:
        sealed, body = body[:CHUNK + TAG], body[CHUNK + TAG:]
        nonce = head[-19:] + struct.pack(">I", number) + bytes([not body])
        yield open_sealed(sealed, head if number == 0 else b"", nonce, key)
        number += 1


def bad_pages(database, key):
    """Pages whose HMAC-SHA512 over ciphertext, IV and page number is not theirs (SQLCipher 4)."""
    masked = bytes(byte ^ 0x3A for byte in database[:16])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, masked, 2, 32)
    for number in range(1, len(database) // PAGE + 1):
        page = database[(number - 1) * PAGE:number * PAGE]
        begins = 16 if number == 1 else 0
        said = page[begins:PAGE - RESERVE + 16] + struct.pack("<I", number)
        if not hmac.compare_digest(hmac.new(mac_key, said, "sha512").digest(), page[-64:]):
            yield number


def main(backup, passphrase_file, out=None):
    data = open(backup, "rb").read()
    passphrase = unicodedata.normalize("NFC", open(passphrase_file, encoding="utf-8").read().rstrip("\r\n")).encode()
    if data[:4] != b"PSB1" or struct.unpack("<H", data[4:6]) != (1,):
        sys.exit("not a backup of this format")
    length, = struct.unpack("<I", data[6:10])
    vault_id, backup_id = data[10:26], data[26:42]
    wrapped, header = data[66:138], data[138:138 + length]
    head, body = data[:138 + length + 19], data[138 + length + 19:]
    root = root_by(header, vault_id, 1, stretched(header, passphrase))
    key = unwrap(derive(root, vault_id, b"backup-wrap"), wrapped, b"PSB1" + vault_id + backup_id)
    plain = b"".join(chunks(head, body, key))
    told, = struct.unpack("<I", plain[:4])
    manifest, database = json.loads(plain[4:4 + told]), plain[4 + told:]
    epoch = header[46:50]
    bound = header[:10] + vault_id + b"database" + epoch
    database_key = unwrap(derive(root, vault_id, b"db-wrap"), header[50:122], bound)
    right = hashlib.sha256(database).hexdigest() == manifest["database_sha256"]
    bad = list(bad_pages(database, database_key))
    print(json.dumps({"rows": manifest["rows"], "pages": len(database) // PAGE, "bad_pages": bad, "hash": right}))
    if out:
        open(out, "wb").write(database)
        open(out + ".key", "w").write(f'PRAGMA key = "x\'{database_key.hex()}\'";\n')
    sys.exit(0 if right and not bad else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
