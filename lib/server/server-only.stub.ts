// The unit tests run outside Next, where `server-only` throws on import; they get this empty module instead.
export {}
