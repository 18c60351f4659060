// EntenteAnalytics
