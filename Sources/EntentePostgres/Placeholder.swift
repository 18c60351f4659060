// EntentePostgres
