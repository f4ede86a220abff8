// The values that the public face hands out and takes: an embedder imports Lede and has them all.
@_exported public import LedeDigest
@_exported public import LedeQuery
@_exported public import LedeText
@_exported public import LedeWire
@_exported public import struct LedeIndex.IndexSettings
@_exported public import struct LedeIndex.ArchiveCheck
@_exported public import struct LedeIndex.ArchiveRepair
@_exported public import struct LedeIndex.IndexStatistics
@_exported public import enum LedeIndex.ValueField
