// Seals a record so that this tablet cannot open it again (surveys/answering/sealing.py opens it).
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const text = new TextEncoder();
const SIGNS = "3479BCDFGHJKMNPQRTVWXY";
const LENGTH = 16;

const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

// A code to write down; numbers that would make one sign likelier than another are drawn again.
export const newCode = () => {
  const fair = 256 - (256 % SIGNS.length);
  let code = "";
  while (code.length < LENGTH) {
    const [drawn] = crypto.getRandomValues(new Uint8Array(1));
    if (drawn < fair) code += SIGNS[drawn % SIGNS.length];
  }
  return code;
};

export const seal = async (publicKey, id, content) => {
  const point = Uint8Array.from(atob(publicKey), (sign) => sign.charCodeAt(0));
  const theirs = await crypto.subtle.importKey("raw", point, CURVE, false, []);
  const ours = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, ours.privateKey, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: text.encode("tablet answers 1") };
  const key = await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bound = { name: "AES-GCM", iv, additionalData: text.encode(id) };
  const sealed = await crypto.subtle.encrypt(bound, key, text.encode(JSON.stringify(content)));
  const sender = await crypto.subtle.exportKey("raw", ours.publicKey);
  return base64(new Uint8Array([...new Uint8Array(sender), ...iv, ...new Uint8Array(sealed)]));
};
