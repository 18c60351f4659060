#include "CEntenteEnglishData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(16) const unsigned char entente_english_data[] = {
#embed "english.model"
};
const size_t entente_english_size = sizeof(entente_english_data);

_Alignas(16) const unsigned char entente_pairs_data[] = {
#embed "english.pairs"
};
const size_t entente_pairs_size = sizeof(entente_pairs_data);
