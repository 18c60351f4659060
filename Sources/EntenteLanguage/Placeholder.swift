// EntenteLanguage
