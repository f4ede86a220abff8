// The values that the public face takes and hands out, one by one: an embedder imports Lede and has them
// all. Whatever else the modules below have is for this package alone.

// Articles.
@_exported public import struct LedeText.Article
@_exported public import struct LedeText.ArticleDate
@_exported public import struct LedeText.ArticleID
@_exported public import struct LedeText.ArticleMetadata
@_exported public import struct LedeText.Headline

// Archives.
@_exported public import struct LedeIndex.ArchiveSettings
@_exported public import struct LedeIndex.ArchiveStatistics

// Searches and questions.
@_exported public import struct LedeQuery.Answer
@_exported public import enum LedeQuery.AnswerKind
@_exported public import struct LedeQuery.AskResult
@_exported public import enum LedeQuery.CountKey
@_exported public import struct LedeQuery.QueryOptions
@_exported public import struct LedeQuery.SearchHit
@_exported public import struct LedeQuery.SearchOptions
@_exported public import struct LedeQuery.SearchResult

// How a query was read and run.
@_exported public import struct LedeText.QueryOutcome
@_exported public import struct LedeText.RelaxedQuery
@_exported public import struct LedeText.WordCorrection

// Digests.
@_exported public import enum LedeDigest.DigestBudget
@_exported public import struct LedeDigest.DigestSentence
@_exported public import enum LedeDigest.DigestStyle
@_exported public import struct LedeDigest.NewsDigest
@_exported public import struct LedeDigest.NewsStory
@_exported public import struct LedeDigest.NewsTimeline

// Files in and out.
@_exported public import enum LedeWire.ArticleFormat
@_exported public import enum LedeWire.ExportBody
@_exported public import struct LedeWire.ExportReport
@_exported public import struct LedeWire.FileReport
