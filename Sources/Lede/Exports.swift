// Whoever imports Lede sees the values of the rooms below without naming them.
@_exported public import LedeDigest
@_exported public import LedeQuery
@_exported public import LedeText
