import EntenteCSV
import EntenteCommand
import EntenteMarkdown
import EntenteNDJSON
import EntentePostgres
import EntenteREPL
import EntenteStorage

EntenteCommand.main(
  plugins: [CSVPlugin(), NDJSONPlugin(), MarkdownPlugin(), REPLPlugin()],
  engines: [SQLiteEngine(), PostgresEngine()])
