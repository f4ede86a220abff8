// Placeholder of the empty room; goes with its first type.
