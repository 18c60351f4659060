#pragma once
#include <stddef.h>

/// The bytes of lexicon.bin, embedded at build time.
extern const unsigned char entente_lexicon_data[];
/// How many bytes there are.
extern const size_t entente_lexicon_size;

static inline const void *entente_lexicon_pointer(void) { return entente_lexicon_data; }
