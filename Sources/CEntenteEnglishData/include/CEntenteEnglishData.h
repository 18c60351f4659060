#pragma once
#include <stddef.h>

/// The bytes of english.model, embedded at build time.
extern const unsigned char entente_english_data[];
/// How many bytes there are.
extern const size_t entente_english_size;

static inline const void *entente_english_pointer(void) { return entente_english_data; }

/// The bytes of english.pairs, embedded at build time.
extern const unsigned char entente_pairs_data[];
/// How many bytes there are.
extern const size_t entente_pairs_size;

static inline const void *entente_pairs_pointer(void) { return entente_pairs_data; }
