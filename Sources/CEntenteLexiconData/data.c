#include "CEntenteLexiconData.h"

_Alignas(16) const unsigned char entente_lexicon_data[] = {
#embed "lexicon.bin"
};
const size_t entente_lexicon_size = sizeof(entente_lexicon_data);
