#!/usr/bin/env python3
"""The keys of a vault, found by its passphrase as SECURITY.md says: so that memory can be searched for them.

    python3 keys.py VAULT-HEADER PASSPHRASE-FILE      (pip install argon2-cffi pynacl cryptography)

Prints a JSON object: name of each key, bytes in hex. Who runs it holds the passphrase anyway.
"""
import json, sys, unicodedata
from open_backup import derive, root_key, stretched, unwrap

header = open(sys.argv[1], "rb").read()
passphrase = unicodedata.normalize("NFC", open(sys.argv[2], encoding="utf-8").read().rstrip("\r\n")).encode()
vault_id = header[14:30]
root = root_key(header, vault_id, passphrase)
own = stretched(header, passphrase)
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
