// What waits on a shared tablet: sealed records, and who the tablet is. One database a survey.
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const openStore = async (name) => {
  const opening = indexedDB.open(`tablet ${name}`, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("waiting", { keyPath: "id" });
    opening.result.createObjectStore("tablet");
  };
  const base = await asked(opening);
  const writing = (store, act) =>
    new Promise((resolve, reject) => {
      // "strict": on the disk before we say that it is kept.
      const change = base.transaction(store, "readwrite", { durability: "strict" });
      change.oncomplete = () => resolve();
      change.onerror = change.onabort = () => reject(change.error);
      act(change.objectStore(store));
    });
  const reading = (store) => base.transaction(store).objectStore(store);
  return {
    keep: (record) => writing("waiting", (store) => store.put(record)),
    drop: (id) => writing("waiting", (store) => store.delete(id)),
    waiting: () => asked(reading("waiting").getAll()),
    count: () => asked(reading("waiting").count()),
    remember: (tablet) => writing("tablet", (store) => store.put(tablet, "own")),
    tablet: () => asked(reading("tablet").get("own")),
  };
};
