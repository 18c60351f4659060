// EntentePresentation
