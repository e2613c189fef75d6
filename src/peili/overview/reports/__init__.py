"""Reports (raportit): what help has come to, told to each reader, betraying nobody."""
