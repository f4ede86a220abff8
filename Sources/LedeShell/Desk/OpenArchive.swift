struct OpenArchive {}
