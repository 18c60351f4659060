// Turns Sources/EntenteModels/Data/*.yaml into Swift tables. `scripts/generate` runs it.
//
//   EntenteGenerator ROOT [--check]
//
// With --check nothing is written; a stale table ends with status 1.

Generator.main()
