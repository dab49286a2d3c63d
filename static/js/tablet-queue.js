// Delivers what waits on the tablet, each record once (SB-08, SB-17).
const PATIENCE = 20000;

export const queue = (store, tablet, address, tell) => {
  const deliverOne = async ({ id, body }) => {
    const headers = { "X-Tablet": tablet.token, "X-Record": id, "Content-Type": "text/plain" };
    const reply = await fetch(`${address}deliver/`, {
      method: "POST", body, headers, signal: AbortSignal.timeout(PATIENCE), credentials: "omit",
    });
    if (reply.status === 204) await store.drop(id);
  };
  // Each record for itself: one that cannot go stays, and holds up no other (SB-16).
  const deliver = async () => {
    for (const record of await store.waiting()) {
      try {
        await deliverOne(record);
      } catch {
        // No signal just now: it waits.
      }
      await tell();
    }
  };
  let delivering = null;
  let again = false;
  const deliverWhileAsked = async () => {
    while (again) {
      again = false;
      await deliver();
    }
  };
  // Never two at a time; whoever asks meanwhile is heard when this one is done.
  return () => {
    again = true;
    delivering ??= deliverWhileAsked().finally(() => { delivering = null; });
    return delivering;
  };
};
