// EntenteEnglish
