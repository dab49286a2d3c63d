// Keeps the tablet's page for when there is no signal. Answers never pass through here.
const KEPT = "tablet";
const PATIENCE = 5000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keep = async (request, reply) => {
  if (reply.ok) (await caches.open(KEPT)).put(request, reply.clone());
  return reply;
};

const freshPage = async (request) => {
  try {
    return await keep(request, await fetch(request, { signal: AbortSignal.timeout(PATIENCE) }));
  } catch {
    return (await caches.match(request, { ignoreVary: true })) ?? Response.error();
  }
};

// Style, script, letters and pictures have a checksum in their name: what is kept is right.
const keptFile = async (request) => (await caches.match(request, { ignoreVary: true })) ?? keep(request, await fetch(request));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(freshPage(request));
  } else if (pathname.startsWith("/static/") || pathname.startsWith("/media/")) {
    event.respondWith(keptFile(request));
  }
});
