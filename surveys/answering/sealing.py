"""Records that a tablet seals and cannot open again (SB-16).

ECDH on P-256 with a key made for each record, HKDF-SHA256, AES-256-GCM: all in every browser's
WebCrypto and in ``cryptography``. A record is the sealing key's public half (65 bytes,
uncompressed), 12 random bytes, and the ciphertext, which is bound to the record's id.
"""

import base64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

CURVE = ec.SECP256R1()
POINT, NONCE, KEY = 65, 12, 32
PURPOSE = b"tablet answers 1"


class SealBrokenError(ValueError):
    """The record was not sealed for this key, or was changed on its way."""


def new_pair() -> str:
    """Return a new private key as PEM; the public half is worked out from it."""
    pem = ec.generate_private_key(CURVE).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    return pem.decode()


def public_half(pem: str) -> str:
    """Return the public half as WebCrypto imports it: a raw point in Base64."""
    key = _private(pem).public_key()
    point = key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.b64encode(point).decode()


def unseal(pem: str, record: bytes, record_id: str) -> bytes:
    """Return what a tablet sealed under ``record_id``.

    Raises:
        SealBrokenError: it cannot be opened, and never will be.
    """
    point, nonce, sealed = (
        record[:POINT],
        record[POINT : POINT + NONCE],
        record[POINT + NONCE :],
    )
    try:
        sender = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
        shared = _private(pem).exchange(ec.ECDH(), sender)
        key = HKDF(SHA256(), KEY, salt=None, info=PURPOSE).derive(shared)
        return AESGCM(key).decrypt(nonce, sealed, record_id.encode())
    except (ValueError, InvalidTag) as error:
        raise SealBrokenError from error


def _private(pem: str) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(pem.encode(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SealBrokenError
    return key
