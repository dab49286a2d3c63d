// Looks for the hidden number of a sum: SHA-256 (FIPS 180-4) of short texts, one after the other.
// The browser's own digest answers each one later, which takes far longer than computing it here.
const ROOTS = (power, count) => {
  const found = [];
  for (let n = 2; found.length < count; n += 1) {
    let prime = true;
    for (let by = 2; by * by <= n; by += 1) {
      prime = prime && n % by !== 0;
    }
    if (prime) {
      const root = n ** power;
      found.push(((root - Math.floor(root)) * 2 ** 32) >>> 0);
    }
  }
  return found;
};
const START = ROOTS(1 / 2, 8);
const ROUND = Uint32Array.from(ROOTS(1 / 3, 64));
const BLOCK = 64;
const words = new Uint32Array(64);

const turn = (x, by) => (x >>> by) | (x << (32 - by));

// One block is enough: salt and number are far shorter than 55 signs.
const digest = (bytes, length) => {
  bytes.fill(0, length);
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(BLOCK - 4, length * 8);
  for (let i = 0; i < 16; i += 1) {
    words[i] = view.getUint32(i * 4);
  }
  for (let i = 16; i < 64; i += 1) {
    const a = words[i - 15];
    const b = words[i - 2];
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0;
    d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + START[i]) >>> 0);
};

const parse = (hex) => hex.match(/.{8}/g).map((part) => parseInt(part, 16));

const find = ({ digest: wanted, salt, work }) => {
  const aim = parse(wanted);
  const bytes = new Uint8Array(BLOCK);
  for (let number = 0; number <= work; number += 1) {
    const text = `${salt}${number}`;
    for (let i = 0; i < text.length; i += 1) {
      bytes[i] = text.charCodeAt(i);
    }
    const found = digest(bytes, text.length);
    if (found[0] === aim[0] && found.every((x, i) => x === aim[i])) {
      return String(number);
    }
  }
  return "";
};

self.addEventListener("message", (event) => self.postMessage(find(event.data)));
