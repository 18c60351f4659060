// EntenteKit
