// Loaded into the server before its own code: when the starter dies, even by kill -9, the server ends as on Ctrl-C
// instead of holding the port for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
