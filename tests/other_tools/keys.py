#!/usr/bin/env python3
"""The keys of a vault, found by one of its ways in as SECURITY.md says: so that memory can be searched for them, and the format held.

    python3 keys.py VAULT-HEADER SECRET-FILE [passphrase|recovery|keyring]      (pip install argon2-cffi pynacl cryptography)

The file holds the passphrase, the recovery key as it is printed, or what the keyring holds, in hex. Prints a JSON object: name of
each key, bytes in hex. Who runs it holds that way in anyway.
"""
import hashlib, json, sys, unicodedata
from open_backup import derive, root_by, stretched, unwrap


def of_sheet(text):
    """Base 32 (Crockford): 256 bits of key, then four bits of a checksum."""
    bits = 0
    for letter in text.replace("-", ""):
        bits = bits << 5 | "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(letter)
    key = (bits >> 4).to_bytes(32, "big")
    if hashlib.sha256(b"kartotek/v1/recovery-checksum" + key).digest()[0] >> 4 != bits & 15:
        sys.exit("the recovery key is mistyped")
    return key


header = open(sys.argv[1], "rb").read()
secret = unicodedata.normalize("NFC", open(sys.argv[2], encoding="utf-8").read().rstrip("\r\n"))
way = sys.argv[3] if len(sys.argv) > 3 else "passphrase"
vault_id = header[14:30]
own = {"passphrase": lambda: stretched(header, secret.encode()), "recovery": lambda: of_sheet(secret),
       "keyring": lambda: bytes.fromhex(secret)}[way]()
root = root_by(header, vault_id, ["passphrase", "recovery", "keyring"].index(way) + 1, own)
keys = {
    "root": root,
    "stretched": own,
    "slot": derive(own, vault_id, b"kek"),
    "header": derive(root, vault_id, b"header-mac"),
    "database wrap": derive(root, vault_id, b"db-wrap"),
    "backup wrap": derive(root, vault_id, b"backup-wrap"),
    "database": unwrap(derive(root, vault_id, b"db-wrap"), header[50:122], header[:10] + vault_id + b"database" + header[46:50]),
}
print(json.dumps({name: key.hex() for name, key in keys.items()}))
