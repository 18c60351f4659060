// The umbrella: `import EntenteKit` brings the whole SDK. PostgreSQL and the command are products
// of their own, so that importing the SDK links neither.

@_exported public import EntenteAnalytics
@_exported public import EntenteEnglish
@_exported public import EntenteLanguage
@_exported public import EntenteModels
@_exported public import EntenteParsing
@_exported public import EntentePlugins
@_exported public import EntentePresentation
@_exported public import EntenteStorage
@_exported public import EntenteYAML
