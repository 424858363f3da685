type Stop = () => Promise<unknown>;

/** Keeps what has to be stopped, and stops it, last first; an interrupted run stops it too. */
export function stopping(): { atEnd: (stop: Stop) => void; stopAll: () => Promise<void> } {
  const stops: Stop[] = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      await stop().catch((error: unknown) => console.error('could not stop something:', error));
    }
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  };
  const interrupted = () => {
    void stopAll().then(() => process.exit(130));
  };
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  return { atEnd: (stop) => stops.push(stop), stopAll };
}
