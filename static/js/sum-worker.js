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
      found.push(((root - Math.floor(root)) * 2 ** 32) | 0);
    }
  }
  return found;
};
const START = Int32Array.from(ROOTS(1 / 2, 8));
const ROUND = Int32Array.from(ROOTS(1 / 3, 64));
const words = new Int32Array(64);
const state = new Int32Array(8);

const turn = (x, by) => (x >>> by) | (x << (32 - by));

// The first sixteen words hold the text, its end mark and its length in bits. One block is enough:
// salt and number are far shorter than 55 signs.
const fill = (text) => {
  words.fill(0, 0, 16);
  for (let i = 0; i < text.length; i += 1) {
    words[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
  }
  words[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
  words[15] = text.length * 8;
};

const digest = (text) => {
  fill(text);
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15];
    const y = words[i - 2];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
  }
  let a = START[0]; let b = START[1]; let c = START[2]; let d = START[3];
  let e = START[4]; let f = START[5]; let g = START[6]; let h = START[7];
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0;
    d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] = a; state[1] = b; state[2] = c; state[3] = d;
  state[4] = e; state[5] = f; state[6] = g; state[7] = h;
};

const find = ({ digest: wanted, salt, work }) => {
  const aim = wanted.match(/.{8}/g).map((part, i) => (parseInt(part, 16) - START[i]) | 0);
  for (let number = 0; number <= work; number += 1) {
    digest(`${salt}${number}`);
    if (state[0] === aim[0] && aim.every((word, i) => state[i] === word)) {
      return String(number);
    }
  }
  return "";
};

self.addEventListener("message", (event) => self.postMessage(find(event.data)));
