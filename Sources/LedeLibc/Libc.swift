// The C library under one name, whatever system it is of. Files of the package import this module for themselves
// alone; none of its names reaches a program that imports Lede.

#if canImport(Darwin)
@_exported public import Darwin
#elseif canImport(Musl)
@_exported public import Musl
#else
@_exported public import Glibc
#endif
