"""Services outside: one folder each, with a port, a fake for tests and demo, and the real one."""
