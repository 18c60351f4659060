#include "CEntenteLexiconData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(16) const unsigned char entente_lexicon_data[] = {
#embed "lexicon.bin"
};
const size_t entente_lexicon_size = sizeof(entente_lexicon_data);
