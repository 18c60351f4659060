// EntenteCommand
